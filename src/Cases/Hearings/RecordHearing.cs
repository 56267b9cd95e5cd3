using Suban.Cases.Commitments;
using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Hearings;

/// <summary>Keeps the record of a hearing (听证笔录) and what follows from it; the step's time is counted again and the decision rests on the record.</summary>
/// <remarks>行政许可法第四十八条.</remarks>
public sealed class RecordHearing(AppDbContext db, ProcedureEnd end)
{
    public const int MostWords = 4000;

    public async Task<Outcome<HearingHeld>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string record, string conclusion, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        var afterGrant = await db.IsToBeRevokedAsync(step, cancel);
        if (await db.HearingOfAsync(step, cancel) is not { State: HearingState.Arranged, HeldOn: { } day } hearing || (step.Ended && !afterGrant))
        {
            return CaseRefusals.NoHearingArranged(step.ItemName);
        }

        if (((afterGrant ? null : step.CheckHolder(reader)) ?? (RegionTime.DateOf(process.Now) < day ? CaseRefusals.HearingAhead(day) : null) ?? DelayRules.Together(
            StaffText.Check("record", "听证笔录", record, "请写明谁到场、各自说了什么、提了哪些证据", MostWords),
            StaffText.Check("conclusion", "听证结论", conclusion, "请写明听证后怎样认定"))) is { } no)
        {
            return no;
        }

        hearing.Keep(record.Trim(), conclusion.Trim(), process.Now);
        if (step is { Status: StepStatus.SpecialProcedure, Delays.Current.Kind: SuspensionKind.Hearing })
        {
            await end.RunAsync(held, "听证已举行，笔录已归入案卷", process, cancel);
        }

        var kept = new HearingHeld(@case.CaseId, stepId, hearing.HearingId, hearing.Conclusion!);
        db.Record(CaseRows.Stream(@case.CaseId), kept, process);
        return kept;
    }
}
