using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.StandIns;

namespace Suban.Organisation.Accounts;

/// <summary>Reads about accounts, for the administrators' pages and for the session of a request.</summary>
public sealed class AccountQueries(AppDbContext db, AccountStore accounts, FindActing findActing, TimeProvider time)
{
    private const int PageSize = 50;

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) => AnyAsync(Role.SystemAdministrator, cancel);

    public Task<bool> AnyAsync(Role role, CancellationToken cancel) => db.Set<AccountRole>().AnyAsync(r => r.Role == role, cancel);

    /// <summary>Staff of a region by account name.</summary>
    /// <param name="after">The key of the previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<StaffRow>> StaffAsync(string region, string? after, CancellationToken cancel)
    {
        var found = await db.Set<Account>()
            .Where(a => a.PartyId == null && a.Region == region && (after == null || string.Compare(a.UserName, after) > 0))
            .OrderBy(a => a.UserName)
            .Take(PageSize + 1)
            .Select(a => new StaffRow(
                a.Id, a.UserName!, a.Name, a.AuthorityId, a.WindowId, a.Roles.Select(r => r.Role).ToList(), a.DisabledAt != null))
            .ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<StaffRow>(rows, found.Count > PageSize ? rows[^1].SignInName : null);
    }

    public async Task<StaffDetails?> StaffMemberAsync(Guid accountId, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { PartyId: null } account)
        {
            return null;
        }

        var code = await db.Set<OneTimeCode>()
            .Where(c => c.AccountId == accountId && !c.ByMessage)
            .OrderByDescending(c => c.CreatedAt)
            .FirstOrDefaultAsync(cancel);
        var now = time.GetUtcNow();
        return new StaffDetails(
            account.Id, account.UserName ?? "", account.Name, account.Region, account.AuthorityId, account.WindowId,
            [.. account.Roles.Select(r => r.Role).Order()], account.DisabledAt is not null, account.IsLocked(now),
            code?.IsOpen(now) == true ? accounts.Open(code) : null, code?.ExpiresAt);
    }

    /// <summary>Names of accounts, for lists that show who did something.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> accountIds, CancellationToken cancel)
    {
        var wanted = accountIds.Distinct().ToList();
        return await db.Set<Account>().Where(a => wanted.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
    }

    /// <summary>Of these accounts, the names of applicants that are not this party's own: whoever acted in its name (代办人).</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ActorsForAsync(Guid partyId, IEnumerable<Guid> accountIds, CancellationToken cancel)
    {
        var wanted = accountIds.Distinct().ToList();
        return await db.Set<Account>().Where(a => wanted.Contains(a.Id) && a.PartyId != null && a.PartyId != partyId)
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
    }

    /// <summary>The accounts that act for a party.</summary>
    public async Task<IReadOnlyList<Guid>> OfPartyAsync(Guid partyId, CancellationToken cancel) =>
        await db.Set<Account>().Where(a => a.PartyId == partyId).Select(a => a.Id).ToListAsync(cancel);

    /// <summary>The enabled accounts of an authority that hold a role.</summary>
    public async Task<IReadOnlyList<Guid>> OfAuthorityAsync(Guid authorityId, Role role, CancellationToken cancel) =>
        await db.Set<Account>().Where(a => a.AuthorityId == authorityId && a.DisabledAt == null && a.Roles.Any(r => r.Role == role)).Select(a => a.Id).ToListAsync(cancel);

    /// <summary>Somebody, and who does this part of his work today.</summary>
    public async Task<IReadOnlyList<Guid>> WithStandInsAsync(Guid accountId, Role role, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(time.GetUtcNow());
        return
        [
            accountId,
            .. await db.Set<StandIn>()
                .Where(s => s.AbsentId == accountId && s.Role == role && s.FromDay <= today && s.UntilDay >= today && s.EndedAt == null)
                .Select(s => s.CoveringId).ToListAsync(cancel),
        ];
    }

    /// <summary>The enabled supervisors of a region: its own, and those of the regions it lies in.</summary>
    public async Task<IReadOnlyList<Guid>> SupervisorsOfAsync(string region, CancellationToken cancel) =>
    [
        .. (await db.Set<Account>().Where(a => a.DisabledAt == null && a.Roles.Any(r => r.Role == Role.Supervisor)).Select(a => new { a.Id, a.Region }).ToListAsync(cancel))
            .Where(a => region.StartsWith(Organisation.Region.ScopeOf(a.Region), StringComparison.Ordinal)).Select(a => a.Id),
    ];

    /// <summary>Who a session belongs to, if it still counts.</summary>
    public async Task<Reader?> ReaderAsync(Guid sessionId, CancellationToken cancel)
    {
        var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.SessionId == sessionId, cancel);
        if (session is null || session.EndedAt is not null || session.StartedAt + Session.Longest <= time.GetUtcNow() ||
            await accounts.FindAsync(session.AccountId, cancel) is not { DisabledAt: null } account ||
            account.SecurityStamp != session.Stamp)
        {
            return null;
        }

        var acting = session.ProxyId is { } proxy && account.PartyId is { } party ? await findActing(proxy, party, cancel) : null;
        return new Reader(
            account.Id, account.Name, acting?.PrincipalId ?? account.PartyId, account.Region, account.AuthorityId, account.WindowId,
            account.Roles.Select(r => r.Role).ToHashSet())
        {
            Acting = acting,
            Covers = await db.CoveredByAsync(account, RegionTime.DateOf(time.GetUtcNow()), cancel),
        };
    }
}

public sealed record StaffRow(
    Guid AccountId, string SignInName, string Name, Guid? AuthorityId, Guid? WindowId, IReadOnlyList<Role> Roles, bool Disabled);

/// <param name="SetUpCode">The code to hand over in person, while it is unused.</param>
public sealed record StaffDetails(
    Guid AccountId,
    string SignInName,
    string Name,
    string Region,
    Guid? AuthorityId,
    Guid? WindowId,
    IReadOnlyList<Role> Roles,
    bool Disabled,
    bool Locked,
    string? SetUpCode,
    DateTimeOffset? SetUpCodeExpiresAt);
