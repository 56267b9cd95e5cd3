using Suban.Cases.Hearings;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Commitments;

/// <summary>A proposed revocation whose party has been heard, for the approver who decides about it.</summary>
internal sealed record Revocation(Case Case, CaseStep Step, CommitmentFollowUp FollowUp);

/// <summary>Opens a proposed revocation for its approver, once the hearing is over.</summary>
public sealed class RevocationGate(AppDbContext db)
{
    internal async Task<Outcome<Revocation>> OpenAsync(Reader reader, Guid stepId, DateTimeOffset now, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step is null || !reader.WorksOn(step))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (!reader.Approves(step))
        {
            return CaseRefusals.NotYours;
        }

        if (@case.CheckOwn(reader) is { } own)
        {
            return own;
        }

        if (await db.OpenFollowUpAsync(step, cancel) is not { State: FollowUpState.ToRevoke } followUp)
        {
            return CaseRefusals.NothingToRevoke(step.ItemName);
        }

        return await db.HearingOfAsync(step, cancel) is { } hearing && hearing.Bars(RegionTime.DateOf(now))
            ? CaseRefusals.HearingOpen(step.ItemName, hearing)
            : new Revocation(@case, step, followUp);
    }
}
