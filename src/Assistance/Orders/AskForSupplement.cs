using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Asks the applicant to complete his application (请补充申请), everything at once.</summary>
public sealed class AskForSupplement(AppDbContext db, Calendars calendars)
{
    private const int AnswerDays = 10;

    public async Task<Outcome<SupplementAsked>> RunAsync(Reader reader, OrderKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "要补什么", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var answerBy = calendars.For(order.Region).Add(RegionTime.DateOf(process.Now), AnswerDays);
        if (order.AskSupplement(words.Trim(), answerBy, process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, $"请补充：{order.Words}", reader.Name, process);
        db.Tell(order, $"请补充帮办申请：{order.Title}", $"{order.Words}。请在 {answerBy:yyyy年M月d日} 前改好。", process, answerBy);
        var asked = new SupplementAsked(order.OrderId, answerBy);
        db.Record(OrderRows.Stream(order.OrderId), asked, process);
        return asked;
    }
}
