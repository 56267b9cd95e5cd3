using Suban.Cases.Commitments;
using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Hearings;

/// <summary>When and where the hearing is held, and who presides: never the examiner of the application.</summary>
public sealed record HearingPlan(DateOnly? HeldOn, string StartsAt, string Place, string Presider);

/// <summary>
/// Sets time, place and presider of a hearing (听证通知), seven days ahead and within the twenty; from the notice on the step's time is not
/// counted. Before a grant is taken back no clock runs any more, and none stops.
/// </summary>
/// <remarks>行政许可法第四十五条、第四十八条.</remarks>
public sealed class ArrangeHearing(AppDbContext db, CaseTimes times, ProcedureStart procedures, ApplicantMessages messages)
{
    public async Task<Outcome<HearingArranged>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, HearingPlan plan, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        var afterGrant = await db.IsToBeRevokedAsync(step, cancel);
        if ((@case.CheckOwn(reader) ?? (afterGrant ? null : step.CheckInHand(reader))) is { } notHis)
        {
            return notHis;
        }

        if (await db.HearingOfAsync(step, cancel) is not { State: HearingState.Asked } hearing)
        {
            return CaseRefusals.NoHearingAsked(step.ItemName);
        }

        var earliest = times.Calendar(@case.Region).Add(RegionTime.DateOf(process.Now), HearingRules.DaysBefore);
        var latest = hearing.HoldBy!.Value;
        if (HearingRules.Check(plan, step, earliest, latest < earliest ? earliest : latest) is { } unfit)
        {
            return unfit;
        }

        hearing.Arrange(plan);
        var words = $"{hearing.HeldOn:yyyy年M月d日} {hearing.StartsAt} 在{hearing.Place}公开举行听证，主持人{hearing.Presider}，您不用交费";
        Guid? procedureId = null;
        if (afterGrant)
        {
            messages.HearingArranged(@case, step, words, process);
        }
        else
        {
            var started = await procedures.RunAsync(
                held, new ProcedureOrder(SuspensionKind.Hearing, hearing.Basis, words, hearing.HeldOn), process, cancel);
            if (!started.TryGet(out var procedure))
            {
                return started.Refusal!;
            }

            procedureId = procedure.ProcedureId;
        }

        var arranged = new HearingArranged(
            @case.CaseId, stepId, hearing.HearingId, procedureId, hearing.HeldOn!.Value, hearing.StartsAt!, hearing.Place!, hearing.Presider!);
        db.Record(CaseRows.Stream(@case.CaseId), arranged, process);
        return arranged;
    }
}
