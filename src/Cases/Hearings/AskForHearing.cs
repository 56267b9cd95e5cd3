using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Delegations;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Hearings;

/// <summary>
/// Asks for the hearing or gives it up (要求或者放弃听证), within the five days: the applicant on his page, or the department where an
/// interested person asks in writing.
/// </summary>
/// <remarks>行政许可法第四十七条; nobody who asks pays for it.</remarks>
public sealed class AskForHearing(AppDbContext db, CaseTimes times, ApplicantMessages messages)
{
    /// <param name="interested">The interested person who asks; null where the applicant himself answers.</param>
    public async Task<Outcome<HearingAnswered>> RunAsync(
        Reader reader, Guid stepId, bool wants, string? interested, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (interested is not null && step is not null)
        {
            await db.EntrustAsync(reader, step, process, cancel);
        }

        if (@case is null || step is null || !(interested is null ? reader.IsApplicant(@case) : reader.WorksOn(step)))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (interested is not null && StaffText.Check("askedBy", "要求听证的人", interested, "请写明是谁要求听证", most: 60) is { } unfit)
        {
            return unfit;
        }

        var today = RegionTime.DateOf(process.Now);
        if (await db.HearingOfAsync(step, cancel) is not { State: HearingState.Offered } hearing || (step.Ended && !await db.IsToBeRevokedAsync(step, cancel)))
        {
            return CaseRefusals.NoHearingOffered(step.ItemName);
        }

        if (today > hearing.AskBy)
        {
            return CaseRefusals.HearingTooLate(hearing.AskBy);
        }

        var by = interested?.Trim() ?? @case.ApplicantName;
        if (wants)
        {
            hearing.Ask(by, times.Calendar(@case.Region).Add(today, HearingRules.DaysToHold), process.Now);
            db.Add(CaseAlert.Of(
                @case, AlertKind.HearingAsked, step.AuthorityId, $"“{step.ItemName}”：{by}要求听证，最迟 {hearing.HoldBy:yyyy年M月d日} 举行。", process.Now));
            messages.HearingAsked(@case, step, hearing, process);
        }
        else
        {
            hearing.Waive();
        }

        var answered = new HearingAnswered(@case.CaseId, stepId, hearing.HearingId, wants, by, hearing.HoldBy);
        db.Record(CaseRows.Stream(@case.CaseId), answered, process);
        return answered;
    }
}
