using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>Tells the applicant at once all items and papers of a stage (阶段告知); once, so that nobody asks for one thing after the other.</summary>
public sealed class GiveStageNotice(AppDbContext db)
{
    public async Task<Outcome<StageNoticeGiven>> RunAsync(Reader reader, OrderKey key, ProjectStage? stage, string words, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Convenes, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var items = (await db.ItemsOfAsync(order.OrderId, cancel)).FindAll(item => item.Stage == stage);
        if (new FormFaults().When(items.Count == 0, "Stage", "请选择这一单里有事项的阶段").Text("Papers", "要准备的材料和条件", words, EditedText.MostInList).Refusal is { } faults)
        {
            return faults;
        }

        if (!order.State.MayConsult())
        {
            return OrderRefusals.NotNow;
        }

        if (await db.Set<StageNotice>().AnyAsync(n => n.OrderId == order.OrderId && n.Stage == stage, cancel))
        {
            return OrderRefusals.StageTold;
        }

        var all = $"这个阶段办：{string.Join('、', items.Select(item => $"{item.Name}（{item.Department}）"))}。\n{words.Trim()}";
        db.Add(new StageNotice
        {
            StageNoticeId = Guid.CreateVersion7(process.Now), OrderId = order.OrderId, Stage = stage!.Value, Words = all, GivenByName = reader.Name, GivenAt = process.Now,
        });
        order.Touch(process);
        db.Note(order.OrderId, EntryKind.Move, null, $"{OrderWords.Of(stage.Value)}阶段一次性告知。{all}", reader.Name, process);
        db.Tell(order, $"{OrderWords.Of(stage.Value)}阶段要办的、要备的，一次告知：{order.Title}", all, process);
        var given = new StageNoticeGiven(order.OrderId, stage.Value);
        db.Record(OrderRows.Stream(order.OrderId), given, process);
        return given;
    }
}
