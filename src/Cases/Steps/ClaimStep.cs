using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Takes a step out of the inbox (接手): exactly one examiner wins, the others learn who.</summary>
public sealed class ClaimStep(AppDbContext db)
{
    public async Task<Outcome<StepClaimed>> RunAsync(Reader reader, Guid stepId, ProcessContext process, CancellationToken cancel)
    {
        if (reader.AuthorityId is not { } authority || !(reader.Has(Role.Examiner) || reader.Has(Role.Approver)))
        {
            return CaseRefusals.NotYours;
        }

        Guid? system = reader.IsSystem ? reader.AccountId : null;

        // One conditional update: reading first and writing then let two examiners both win.
        var won = await db.Set<CaseStep>()
            .Where(s => s.StepId == stepId && s.AuthorityId == authority && s.SystemId == system && s.Status == StepStatus.Ready)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Status, StepStatus.Claimed)
                    .SetProperty(s => s.ClaimedBy, reader.AccountId)
                    .SetProperty(s => s.ClaimedByName, reader.Name)
                    .SetProperty(s => s.Revision, s => s.Revision + 1),
                cancel);
        var step = await db.Set<CaseStep>().AsNoTracking().SingleOrDefaultAsync(s => s.StepId == stepId && s.AuthorityId == authority, cancel);
        if (step is null)
        {
            return CaseRefusals.CaseNotFound;
        }

        if (won == 0)
        {
            return step.CheckPlace(reader) is { } elsewhere ? elsewhere : Lost(reader, step);
        }

        var claimed = new StepClaimed(step.CaseId, stepId, reader.AccountId, reader.Name);
        db.Record(CaseRows.Stream(step.CaseId), claimed, process);
        return claimed;
    }

    private static Outcome<StepClaimed> Lost(Reader reader, CaseStep step) => step switch
    {
        { Status: StepStatus.Claimed } when step.ClaimedBy == reader.AccountId =>
            new StepClaimed(step.CaseId, step.StepId, reader.AccountId, reader.Name),
        { ClaimedByName: { } holder, Ended: false } => CaseRefusals.ClaimedByOther(step.ItemName, holder),
        _ => CaseRefusals.StepNotInState(step.ItemName, step.Status),
    };
}
