using Suban.Cases.Delays;
using Suban.Cases.Hearings;
using Suban.Cases.Papers;
using Suban.Cases.Steps;
using Suban.Cases.Visits;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Commitments;

/// <summary>What was found; by when it has to be right, where it can be put right; the law the grant may be taken back by, where not.</summary>
public sealed record FollowUpReport(VisitReport Visit, DateOnly? RectifyBy, string Basis);

/// <summary>
/// Records the check of a commitment (核查承诺), line by line: kept ends it; something missing is put right by a day and looked at again,
/// once; false or not put right, the party is told of the right to be heard before the grant is taken back.
/// </summary>
/// <remarks>国办发〔2020〕42号.</remarks>
public sealed class RecordFollowUp(AppDbContext db, CaseTimes times, ApplicantMessages messages)
{
    public async Task<Outcome<FollowUpRecorded>> RunAsync(
        Reader reader, Guid stepId, FollowUpReport report, ProcessContext process, CancellationToken cancel)
    {
        // Not by the step's revision: nothing moves it after the decision. Of two reports the first takes the visit away from the second.
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step is null || !reader.WorksOn(step))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (await db.OpenFollowUpAsync(step, cancel) is not { AwaitsCheck: true } followUp)
        {
            return CaseRefusals.NothingToCheck(step.ItemName);
        }

        if (await db.OpenVisitAsync(step, cancel) is not { } visit)
        {
            return CaseRefusals.NoVisitArranged(step.ItemName);
        }

        if ((@case.CheckOwn(reader) ?? DelayRules.Together(
            VisitRules.Check(visit, report.Visit, process.Now), FollowUpRules.Check(followUp, report, process.Now))) is { } no)
        {
            return no;
        }

        visit.Keep(report.Visit, reader.Name, process.Now);
        var outcome = report.Visit.Outcome!.Value;
        var recorded = new FollowUpRecorded(
            @case.CaseId, stepId, followUp.FollowUpId, visit.VisitId, outcome, visit.Conclusion!, outcome is VisitOutcome.ToRectify ? report.RectifyBy : null);
        db.Record(CaseRows.Stream(@case.CaseId), recorded, process);
        switch (outcome)
        {
            case VisitOutcome.Fit:
                followUp.Keep(visit.Conclusion!, reader.Name, process.Now);
                messages.CommitmentKept(@case, followUp, process);
                break;
            case VisitOutcome.ToRectify:
                followUp.Rectify(report.RectifyBy!.Value, visit.Conclusion!, process.Now);
                db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Rectification, stepId), process.Now);
                messages.ToRectify(@case, followUp, process);
                break;
            case VisitOutcome.Unfit:
                Propose(@case, step, followUp, visit, report.Basis.Trim(), process);
                break;
        }

        return recorded;
    }

    private void Propose(Case @case, CaseStep step, CommitmentFollowUp followUp, SiteVisit visit, string basis, ProcessContext process)
    {
        var hearing = new Hearing
        {
            HearingId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            StepId = step.StepId,
            Ground = HearingGround.Interests,
            Basis = basis,
            Matter = $"核查发现承诺不实：{visit.Conclusion!.TrimEnd('。')}。拟撤销“{step.ItemName}”的许可。",
            OfferedAt = process.Now,
            AskBy = times.Calendar(@case.Region).Add(RegionTime.DateOf(process.Now), HearingRules.DaysToAsk),
        };
        db.Add(hearing);
        followUp.Propose(hearing.HearingId, visit.Conclusion!, basis, process.Now);
        db.Record(
            CaseRows.Stream(@case.CaseId),
            new HearingOffered(@case.CaseId, step.StepId, hearing.HearingId, hearing.Ground, basis, hearing.Matter, hearing.AskBy), process);
        messages.RevocationProposed(@case, step, hearing, process);
    }
}
