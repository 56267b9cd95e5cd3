using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Tells the applicant that, and why, the assistance is to end (提出终止); he may agree, or answer until a day.</summary>
public sealed class ProposeTermination(AppDbContext db, Calendars calendars)
{
    private const int AnswerDays = 5;

    public async Task<Outcome<TerminationProposed>> RunAsync(Reader reader, OrderKey key, TerminationCause? cause, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().When(cause is null or TerminationCause.ApplicantsWish, "Cause", "请选择终止的原因").Text("Words", "终止的理由", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, o => reader.Assists(o) || reader.Serves(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var ending = await db.EndingAsync(order.OrderId, cancel);
        if (!order.State.IsSigned() || ending.ProposedAt is not null)
        {
            return OrderRefusals.NotNow;
        }

        var answerBy = calendars.For(order.Region).Add(RegionTime.DateOf(process.Now), AnswerDays);
        (ending.Cause, ending.CauseWords, ending.ProposedAt, ending.AnswerBy) = (cause, words.Trim(), process.Now, answerBy);
        order.Touch(process);
        db.Note(order.OrderId, EntryKind.Move, null, $"提出终止。{CompletionWords.Of(cause!.Value)}：{words.Trim()}", reader.Name, process);
        db.Tell(
            order, $"拟终止帮办：{order.Title}", $"原因：{CompletionWords.Of(cause.Value)}。{words.Trim()}。同意的请签终止单；不同意的，请在 {answerBy:yyyy年M月d日} 前打电话说明。", process, answerBy);
        var proposed = new TerminationProposed(order.OrderId, cause.Value, answerBy);
        db.Record(OrderRows.Stream(order.OrderId), proposed, process);
        return proposed;
    }
}
