using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>Gives a member of staff a role (授权); the security administrator's act.</summary>
/// <remarks>
/// 三员分立: system, security and audit administrator are three people. Until there is a security administrator the system
/// administrator may name one, and nothing else.
/// </remarks>
public sealed class GrantRole(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<RoleGranted>> RunAsync(Guid accountId, Role role, ProcessContext process, CancellationToken cancel)
    {
        if (accountId == process.ActorId)
        {
            return AccountRefusals.NotYourself;
        }

        if (await accounts.FindAsync(accountId, cancel) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        if (!await MayGrantAsync(role, process.ActorId, cancel))
        {
            return AccountRefusals.OnlySecurityAdministrator;
        }

        var outcome = account.Grant(role, process);
        if (outcome.TryGet(out var granted))
        {
            await accounts.EndSessionsAsync(account);
            db.Record(account.Stream, granted, process);
        }

        return outcome;
    }

    private async Task<bool> MayGrantAsync(Role role, Guid actorId, CancellationToken cancel)
    {
        var held = await db.Set<AccountRole>().Where(r => r.AccountId == actorId).Select(r => r.Role).ToListAsync(cancel);
        return held.Contains(Role.SecurityAdministrator) ||
               (role == Role.SecurityAdministrator && held.Contains(Role.SystemAdministrator) &&
                !await db.Set<AccountRole>().AnyAsync(r => r.Role == Role.SecurityAdministrator, cancel));
    }
}

/// <summary>An account was given a role.</summary>
public sealed record RoleGranted(Guid AccountId, Role Role);
