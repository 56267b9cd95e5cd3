using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Delegations;

/// <summary>Finds what an organ may do with another's step by a delegation (受托办理).</summary>
internal static class EntrustedSteps
{
    private const string Hold =
        "SELECT delegation_id FROM delegations WHERE grantor_id = {0} AND grantee_id = {1} AND state = 'Accepted' FOR SHARE";

    public static IQueryable<Delegation> InForce(this AppDbContext db, DateOnly today) =>
        db.Set<Delegation>().Where(d => d.State == DelegationState.Accepted && d.ValidFrom <= today && d.ValidUntil >= today);

    /// <summary>The open steps of other organs that this one may work on today.</summary>
    public static IQueryable<CaseStep> EntrustedTo(this AppDbContext db, IQueryable<CaseStep> steps, Guid grantee, DateOnly today) =>
        steps.Where(s => db.Set<Delegation>().Any(d =>
            d.GranteeId == grantee && d.GrantorId == s.AuthorityId && d.State == DelegationState.Accepted && d.ValidFrom <= today && d.ValidUntil >= today
            && d.Items.Any(i => i.ItemKey == s.PartKey)));

    /// <summary>Says to the step what the reader may do with it, for a page that shows it.</summary>
    public static async Task ShowEntrustedAsync(this AppDbContext db, Reader reader, CaseStep step, DateTimeOffset now, CancellationToken cancel)
    {
        if (reader.AuthorityId is { } grantee && grantee != step.AuthorityId)
        {
            step.Entrusted = await Covering(db, grantee, step, now).AsNoTracking().SingleOrDefaultAsync(cancel);
        }
    }

    /// <summary>
    /// Says to the step what the reader may do with it while he acts, and records under what he does. The delegation is held until the
    /// act commits: one that is revoked meanwhile is revoked after it, or the act is refused.
    /// </summary>
    public static async Task EntrustAsync(this AppDbContext db, Reader reader, CaseStep step, ProcessContext process, CancellationToken cancel)
    {
        if (reader.AuthorityId is not { } grantee || grantee == step.AuthorityId)
        {
            return;
        }

        if (db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true)
        {
            await db.Database.ExecuteSqlRawAsync(Hold, [step.AuthorityId, grantee], cancel);
        }

        step.Entrusted = await Covering(db, grantee, step, process.Now).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (step.Entrusted is { } by)
        {
            db.Record(
                CaseRows.Stream(step.CaseId),
                new ActedByDelegation(
                    step.CaseId, step.StepId, by.DelegationId, by.DocumentNumber, by.Kind, by.GrantorId, by.GrantorName, by.GranteeId, by.GranteeName),
                process);
        }
    }

    /// <summary>Whoever acts for another organ needs the power as well; one's own steps need none.</summary>
    public static Refusal? CheckPower(this CaseStep step, DelegatedPowers power) => step.Entrusted is { } by && !by.Permits(power)
        ? DelegationRefusals.PowerMissing(step.ItemName, DelegationWords.Of(power))
        : null;

    private static IQueryable<Delegation> Covering(AppDbContext db, Guid grantee, CaseStep step, DateTimeOffset now) =>
        db.InForce(RegionTime.DateOf(now)).Where(d =>
            d.GranteeId == grantee && d.GrantorId == step.AuthorityId && d.Items.Any(i => i.ItemKey == step.PartKey));
}
