using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Sends a step back to the window because another department is competent (退回综窗). No clock stops for it.</summary>
public sealed class ReturnToWindow(AppDbContext db)
{
    public async Task<Outcome<StepReturnedToWindow>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string reason, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.Missing("reason", "请写明为什么不属于本部门，应由哪个部门办理");
        }

        if (held.Step.CheckInHand(reader) is { } notHolder)
        {
            return notHolder;
        }

        var moved = held.Step.ReturnToWindow();
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var returned = new StepReturnedToWindow(held.Case.CaseId, stepId, reason);
        db.Record(CaseRows.Stream(held.Case.CaseId), returned, process);
        db.Add(CaseAlert.Of(held.Case, AlertKind.ReturnedToWindow, null, $"“{held.Step.ItemName}”退回综窗：{reason}", process.Now));
        return returned;
    }
}
