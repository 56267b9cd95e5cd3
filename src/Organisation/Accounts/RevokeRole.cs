using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>Takes a role away (撤销授权); felt at the account's next request.</summary>
public sealed class RevokeRole(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<RoleRevoked>> RunAsync(Guid accountId, Role role, ProcessContext process, CancellationToken cancel)
    {
        if (accountId == process.ActorId)
        {
            return AccountRefusals.NotYourself;
        }

        if (await accounts.FindAsync(accountId, cancel) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        if (await accounts.FindAsync(process.ActorId, cancel) is not { } actor ||
            actor.Roles.All(r => r.Role != Role.SecurityAdministrator))
        {
            return AccountRefusals.OnlySecurityAdministrator;
        }

        var outcome = account.Revoke(role);
        if (outcome.TryGet(out var revoked))
        {
            await accounts.EndSessionsAsync(account);
            db.Record(account.Stream, revoked, process);
        }

        return outcome;
    }
}

/// <summary>An account lost a role.</summary>
public sealed record RoleRevoked(Guid AccountId, Role Role);
