using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <param name="Score">On the national scale, as the region's words map to it.</param>
/// <param name="Charged">Somebody took money for it.</param>
public sealed record CallBackForm(DateOnly? On, int? Score, bool? Charged, string Words);

/// <summary>Records what an applicant said on a return visit (登记回访).</summary>
public sealed class RecordCallBack(AppDbContext db, Regions regions)
{
    public async Task<Outcome<CallBackRecorded>> RunAsync(
        Reader reader, Guid sampleId, Guid orderId, CallBackForm form, ProcessContext process, CancellationToken cancel)
    {
        if (!await db.Set<CallBackSample>().AnyAsync(s => s.Region == process.Region && s.CallBackSampleId == sampleId, cancel) ||
            await db.Set<SampledOrder>().SingleOrDefaultAsync(o => o.CallBackSampleId == sampleId && o.OrderId == orderId, cancel) is not { } order)
        {
            return ReportRefusals.SampleNotFound;
        }

        var scale = regions.Settings(process.Region, RegionTime.DateOf(process.Now)).PrintedSatisfactionScale;
        var faults = new FormFaults()
            .Past("CalledOn", "回访日期", form.On, process)
            .When(scale.All(l => l.Score != form.Score), nameof(form.Score), "请选择满意程度")
            .When(form.Charged is null, nameof(form.Charged), "请选择有没有被收费")
            .Text(nameof(form.Words), "意见", form.Words, EditedText.MostInText, optional: form is { Charged: false, Score: > 2 });
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = order.Record(form, reader.Name);
        if (outcome.TryGet(out var recorded))
        {
            db.Record(ReportRows.OfSample(sampleId), recorded, process);
        }

        return outcome;
    }
}
