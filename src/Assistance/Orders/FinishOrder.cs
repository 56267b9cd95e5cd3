using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Ends the work (办结交付): every item reported, the papers handed back; the assistant and his organ sign the sheet, the applicant still has to.</summary>
public sealed class FinishOrder(AppDbContext db, Authorities authorities, Calendars calendars)
{
    private const int ConfirmDays = 5;

    /// <param name="returned">The papers handed back, one a line.</param>
    public async Task<Outcome<OrderFinished>> RunAsync(Reader reader, OrderKey key, string returned, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Returned", "归还了哪些材料，一行一份", returned, EditedText.MostInList).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Assists, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var items = await db.ItemsOfAsync(order.OrderId, cancel);
        if (items.FindAll(item => item.State is not ItemState.ReportedBack && (item.InMandate || item.State is not ItemState.ToFile)) is [var first, ..])
        {
            return OrderRefusals.StillOpen(first.Name);
        }

        if (await db.LiveCooperationsAsync(order.OrderId, cancel) is [var running, ..])
        {
            return OrderRefusals.StillCooperating(running.PartnerName);
        }

        if (await db.RunningConsultationAsync(order.OrderId, cancel) is { } meeting)
        {
            return OrderRefusals.StillConsulting(ConsultationWords.Of(meeting.Kind));
        }

        if (order.Finish(calendars.For(order.Region).Add(RegionTime.DateOf(process.Now), ConfirmDays), process) is { } refusal)
        {
            return refusal;
        }

        var (ending, organ) = (await db.EndingAsync(order.OrderId, cancel), authorities.Find(order.OrganId)?.Name ?? "");
        (ending.Returned, ending.FinishedAt) = (returned.Trim(), process.Now);
        var words = CompletionWords.Of(order.Title, order.ProjectCode, RegionTime.DateOf(process.Now));
        db.Sign(order.OrderId, SignedPaper.Completion, SigningSide.Assistant, reader.Name, null, words, process);
        db.Sign(order.OrderId, SignedPaper.Completion, SigningSide.Organ, organ, null, words, process);
        db.Note(order.OrderId, EntryKind.Move, null, $"结果都已反馈，材料已归还：{ending.Returned.ReplaceLineEndings("、")}", reader.Name, process);
        db.Tell(order, $"请确认办结：{order.Title}", "结果和归还的材料请核对，没有问题请签办结单；有问题可以退回。", process, order.DueOn);
        var finished = new OrderFinished(order.OrderId, items.Count, ending.Returned.ReplaceLineEndings("\n").Split('\n').Length);
        db.Record(OrderRows.Stream(order.OrderId), finished, process);
        return finished;
    }
}
