using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delegations;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Takes a step out of the inbox (接手): exactly one examiner wins, the others learn who.</summary>
public sealed class ClaimStep(AppDbContext db)
{
    public async Task<Outcome<StepClaimed>> RunAsync(Reader reader, Guid stepId, ProcessContext process, CancellationToken cancel)
    {
        if (reader.AuthorityId is null || !(reader.Has(Role.Examiner) || reader.Has(Role.Approver)))
        {
            return CaseRefusals.NotYours;
        }

        // Whose it is changes only by a redirection, for which it has to be returned before; the update asks again.
        if (await db.Set<CaseStep>().AsNoTracking().SingleOrDefaultAsync(s => s.StepId == stepId, cancel) is not { } seen)
        {
            return CaseRefusals.CaseNotFound;
        }

        await db.EntrustAsync(reader, seen, process, cancel);
        if (!reader.WorksOn(seen))
        {
            return CaseRefusals.CaseNotFound;
        }

        // One conditional update: reading first and writing then let two examiners both win.
        var (authority, under) = (seen.AuthorityId, seen.Entrusted?.DelegationId);
        Guid? system = reader.IsSystem ? reader.AccountId : null;
        var won = await db.Set<CaseStep>()
            .Where(s => s.StepId == stepId && s.AuthorityId == authority && s.SystemId == system && s.Status == StepStatus.Ready)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Status, StepStatus.Claimed)
                    .SetProperty(s => s.ClaimedBy, reader.AccountId)
                    .SetProperty(s => s.ClaimedByName, reader.Name)
                    .SetProperty(s => s.ClaimedUnder, under)
                    .SetProperty(s => s.Revision, s => s.Revision + 1),
                cancel);
        if (won == 0)
        {
            var left = await db.Set<CaseStep>().AsNoTracking().SingleAsync(s => s.StepId == stepId, cancel);
            return left.CheckPlace(reader) is { } elsewhere ? elsewhere : Lost(reader, left);
        }

        var claimed = new StepClaimed(seen.CaseId, stepId, reader.AccountId, reader.Name);
        db.Record(CaseRows.Stream(seen.CaseId), claimed, process);
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
