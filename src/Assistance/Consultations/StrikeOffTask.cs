using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>Looks at a task of a meeting that was done (任务销号): off the list, or open again; with the last one the consultation is over.</summary>
public sealed class StrikeOffTask(AppDbContext db, DepartmentNotices notices)
{
    /// <param name="done">Whether it is; otherwise its owner does it again.</param>
    public async Task<Outcome<TaskStruckOff>> RunAsync(Reader reader, AskKey key, bool? done, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().When(done is null, "Done", "请选择办好没有").Text("Words", "核对的情况", words, EditedText.MostInLine, optional: done is true).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.AskAsync(key, held => reader.Convenes(held.Order), cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (task, order) = held;
        if ((done!.Value ? task.StrikeOff(words.Trim(), reader.Name, process) : task.Reopen(process)) is { } refusal)
        {
            return refusal;
        }

        var meeting = await db.Set<Consultation>().SingleAsync(c => c.ConsultationId == task.ConsultationId, cancel);
        order.Touch(process);
        meeting.Touch(process);
        db.Note(order.OrderId, meeting.ConsultationId, $"{task.Whom}的任务“{task.Words}”{(done.Value ? "已销号" : "退回再办")}。{words.Trim()}", reader.Name, process);
        if (!done.Value)
        {
            await notices.DepartmentAsync(task, order, $"任务退回再办：{order.Title}", words.Trim(), process, cancel);
        }

        var struck = new TaskStruckOff(order.OrderId, task.AskId, done.Value);
        db.Record(OrderRows.Stream(order.OrderId), struck, process);
        if (done.Value && meeting is { State: ConsultationState.Met, Result: not ConsultationResult.Rectify } &&
            !(await db.AsksOfAsync(meeting.ConsultationId, cancel)).Exists(ask => ask.Kind is AskKind.Task && ask.State is AskState.Open or AskState.Answered))
        {
            meeting.Close(process);
            db.Tell(order, $"{ConsultationWords.Of(meeting.Kind)}议定的都办好了：{order.Title}", $"{meeting.Conclusion}", process);
            db.Record(OrderRows.Stream(order.OrderId), new ConsultationClosed(order.OrderId, meeting.ConsultationId), process);
        }

        return struck;
    }
}
