using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <param name="From">Orders that ended from this day.</param>
/// <param name="Percent">Of a hundred orders, how many.</param>
public sealed record SampleForm(DateOnly? From, DateOnly? To, int? Percent);

/// <summary>Draws ended orders for return visits (抽样回访), by the proportion the region goes by.</summary>
public sealed class DrawCallBackSample(AppDbContext db)
{
    public async Task<Outcome<CallBackSampleDrawn>> RunAsync(Reader reader, SampleForm form, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Past(nameof(form.From), "从哪天起", form.From, process)
            .Past(nameof(form.To), "到哪天为止", form.To, process)
            .When(form.To < form.From, nameof(form.To), "不能早于开始的日期")
            .When(form.Percent is not (>= 1 and <= 100), nameof(form.Percent), "请写抽百分之几，1 到 100 的整数");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var (from, to) = (RegionTime.At(form.From!.Value, TimeOnly.MinValue), RegionTime.At(form.To!.Value.AddDays(1), TimeOnly.MinValue));
        var ended = await db.Set<AssistanceOrder>().AsNoTracking()
            .Where(o => o.Region == process.Region && (o.State == OrderState.Completed || o.State == OrderState.Archived || o.State == OrderState.Terminated))
            .Where(o => o.ChangedAt >= from && o.ChangedAt < to)
            .Select(o => new { o.OrderId, o.Number, o.Title }).ToDictionaryAsync(o => o.Number, cancel);
        if (ended.Count == 0)
        {
            return ReportRefusals.NothingToSample;
        }

        var sample = new CallBackSample
        {
            CallBackSampleId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            From = form.From.Value,
            To = form.To.Value,
            Percent = form.Percent!.Value,
            Population = ended.Count,
            DrawnByName = reader.Name,
            DrawnAt = process.Now,
        };
        var drawn = CallBackSample.Draw(sample.CallBackSampleId, sample.Percent, ended.Keys);
        db.Add(sample);
        db.AddRange(drawn.Select(n => new SampledOrder
        {
            SampledOrderId = Guid.CreateVersion7(process.Now),
            CallBackSampleId = sample.CallBackSampleId,
            OrderId = ended[n].OrderId,
            Number = n,
            Title = ended[n].Title,
        }));
        var done = new CallBackSampleDrawn(sample.CallBackSampleId, process.Region, ended.Count, drawn.Count);
        db.Record(ReportRows.OfSample(sample.CallBackSampleId), done, process);
        return done;
    }
}
