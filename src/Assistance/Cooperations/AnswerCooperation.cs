using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Cooperations;

/// <summary>The other region gives its result (填写协办结果), which every item that is still open takes over.</summary>
public sealed class AnswerCooperation(AppDbContext db, PartnerNotices notices)
{
    /// <param name="granted">For each open item whether it was granted.</param>
    public async Task<Outcome<CooperationAnswered>> RunAsync(
        Reader reader, CooperationKey key, IReadOnlyDictionary<string, bool> granted, string result, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.CooperationAsync(key, reader.Answers, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (sheet, order) = held;
        var open = (await db.ItemsOfAsync(sheet, cancel)).FindAll(item => item.Outcome is null);
        if (open.Aggregate(
                new FormFaults().Text("Result", "协办结果", result, EditedText.MostInText),
                (faults, item) => faults.When(!granted.ContainsKey(item.Key), $"Outcome.{item.Key}", $"请选择“{item.Name}”的结果")).Refusal is { } refused)
        {
            return refused;
        }

        if (sheet.Answer(result.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        foreach (var item in open)
        {
            if (Decide(item, granted[item.Key], process) is { } notNow)
            {
                return notNow;
            }
        }

        order.Touch(process);
        var (yes, no) = (open.FindAll(item => item.Outcome is ItemState.Granted), open.FindAll(item => item.Outcome is ItemState.Denied));
        var words = string.Join('，', new[] { ("准予", yes), ("不予", no) }.Where(part => part.Item2.Count > 0).Select(part => $"{part.Item1}：{string.Join('、', part.Item2.Select(i => i.Name))}"));
        db.Note(sheet, $"{sheet.PartnerName}的协办结果：{words} {sheet.Result}", reader.Name, process);
        db.Tell(order, $"协办有结果了：{order.Title}", $"{words}。{sheet.Result}。{(no.Count > 0 ? "不服的，可以依法申请行政复议或者提起行政诉讼。" : "结果由帮办员交给您。")}", process, matter: NoticeMatter.Result);
        notices.Assistant(sheet, order, $"协办有结果了：{order.Title}", $"{words}。请核对，签字归档。", process);
        var answered = new CooperationAnswered(order.OrderId, sheet.CooperationId, yes.Count, no.Count);
        db.Record(OrderRows.Stream(order.OrderId), answered, process);
        return answered;
    }

    /// <summary>Nobody denies what he has not examined.</summary>
    private static Refusal? Decide(OrderItem item, bool granted, ProcessContext process) => granted
        ? item.Move(ItemAct.Grant, process)
        : (item.State is ItemState.WithAuthority ? item.Move(ItemAct.Examine, process) : null) ?? item.Move(ItemAct.Deny, process);
}
