using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>A department answers (部门答复会商): its opinion, the answer to a question, or that a task is done.</summary>
public sealed class AnswerAsk(AppDbContext db)
{
    /// <param name="verdict">For an opinion alone.</param>
    public async Task<Outcome<AskAnswered>> RunAsync(Reader reader, AskKey key, OpinionVerdict? verdict, string answer, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.AskAsync(key, reader.Replies, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (ask, order) = held;
        var opinion = ask.Kind is AskKind.Opinion;
        if (new FormFaults().When(opinion && verdict is null, "Verdict", "请选择同意不同意")
            .Text("Answer", ask.Kind is AskKind.Task ? "办成什么样" : "答复的内容", answer, EditedText.MostInText, optional: opinion && verdict is OpinionVerdict.Agree).Refusal is { } faults)
        {
            return faults;
        }

        var meeting = ask.ConsultationId is { } id ? await db.Set<Consultation>().SingleAsync(c => c.ConsultationId == id, cancel) : null;
        if (order.State.HasEnded() || (opinion && meeting!.State is not ConsultationState.Convened))
        {
            return OrderRefusals.NotNow;
        }

        if (ask.Reply(opinion ? verdict : null, answer.Trim(), reader.Name, process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        meeting?.Touch(process);
        var words = opinion ? $"{ConsultationWords.Of(verdict!.Value)}。{ask.Answer}" : ask.Answer!;
        db.Note(order.OrderId, ask.ConsultationId ?? ask.AskId, $"{ask.Whom}{(ask.Kind is AskKind.Task ? "办好了" : "答复")}：{words}", reader.Name, process);
        db.TellAssistant(order, $"{ask.Whom}{(ask.Kind is AskKind.Task ? "办好了" : "答复了")}：{order.Title}", words, process);
        if (ask.Kind is AskKind.Question)
        {
            db.Tell(order, $"{ask.Whom}答复了：{order.Title}", $"问的是：{ask.Words}。答复：{words}", process);
        }

        var answered = new AskAnswered(order.OrderId, ask.AskId, ask.Kind, ask.Verdict);
        db.Record(OrderRows.Stream(order.OrderId), answered, process);
        return answered;
    }
}
