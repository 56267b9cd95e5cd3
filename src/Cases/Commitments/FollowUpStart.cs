using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Commitments;

/// <summary>Puts the check of a commitment before its department, from the grant on (承诺核查).</summary>
public sealed class FollowUpStart(AppDbContext db, CaseClocks clocks, ApplicantMessages messages)
{
    internal void Open(Case @case, CaseStep step, PlannedComponent component, ProcessContext process)
    {
        if (component.FollowUpWorkingDays is not { } days)
        {
            return;
        }

        var clock = clocks.OfFollowUp(@case.Region, days, process.Now, checkedAt: null, process.Now);
        var followUp = new CommitmentFollowUp
        {
            FollowUpId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            StepId = step.StepId,
            PartyId = @case.PartyId,
            ApplicantName = @case.ApplicantName,
            Region = @case.Region,
            AuthorityId = step.AuthorityId,
            AuthorityName = step.AuthorityName,
            CaseNumber = @case.Number,
            ItemName = step.ItemName,
            Promise = component.CommitmentNotice ?? "",
            WorkingDays = days,
            DecidedAt = process.Now,
            DueAt = clock.Due!.Value,
            WarnAt = clock.NearFrom ?? clock.Due.Value,
        };
        db.Add(followUp);
        db.Record(CaseRows.Stream(@case.CaseId), new FollowUpOpened(@case.CaseId, step.StepId, followUp.FollowUpId, clock.DueOn!.Value), process);
        messages.FollowUpOpened(@case, followUp, clock.DueOn.Value, process);
    }
}
