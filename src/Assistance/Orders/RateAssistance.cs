using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>The applicant rates the assistance (评价帮办) on the scale the region's sheet prints, kept on the national one of five.</summary>
public sealed class RateAssistance(AppDbContext db, Regions regions)
{
    public async Task<Outcome<AssistanceRated>> RunAsync(Reader reader, OrderKey key, string? level, string advice, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.IsApplicant, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var scale = regions.Settings(order.Region, RegionTime.DateOf(process.Now)).PrintedSatisfactionScale;
        var chosen = scale.FirstOrDefault(step => step.Label == level);
        if (new FormFaults().When(chosen is null, "Level", "请选择满意程度").Text("Advice", "意见建议", advice, EditedText.MostInText, optional: true).Refusal is { } faults)
        {
            return faults;
        }

        var ending = await db.EndingAsync(order.OrderId, cancel);
        if (order.State is not (OrderState.Completed or OrderState.Archived) || ending.RatedAt is not null)
        {
            return OrderRefusals.NotNow;
        }

        (ending.Level, ending.LevelWords, ending.Advice, ending.RatedAt) = (chosen!.Score, chosen.Label, advice.Trim() is { Length: > 0 } text ? text : null, process.Now);
        order.Touch(process);
        db.Note(order.OrderId, EntryKind.Move, null, $"申请人评价：{chosen.Label}。{ending.Advice}", reader.Name, process);
        var rated = new AssistanceRated(order.OrderId, chosen.Score);
        db.Record(OrderRows.Stream(order.OrderId), rated, process);
        return rated;
    }
}
