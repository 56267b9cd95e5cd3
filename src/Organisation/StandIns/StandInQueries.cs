using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Organisation.StandIns;

public sealed record StandInRow(
    Guid StandInId, Guid AbsentId, string AbsentName, Guid CoveringId, string CoveringName, Role Role, DateOnly From, DateOnly Until, string ArrangedByName);

/// <summary>Somebody of the department who may be absent or cover.</summary>
public sealed record Colleague(Guid AccountId, string Name, IReadOnlyList<Role> Roles);

/// <summary>Reads a department's rota of standing in (代班表).</summary>
public sealed class StandInQueries(AppDbContext db, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>Those that run or are to come, the next first.</summary>
    public async Task<IReadOnlyList<StandInRow>> OfDepartmentAsync(Reader reader, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(clock.GetUtcNow());
        return await db.Set<StandIn>().AsNoTracking()
            .Where(s => s.AuthorityId == reader.AuthorityId && s.UntilDay >= today && s.EndedAt == null)
            .OrderBy(s => s.FromDay).ThenBy(s => s.StandInId).Take(Most)
            .Select(s => new StandInRow(s.StandInId, s.AbsentId, s.AbsentName, s.CoveringId, s.CoveringName, s.Role, s.FromDay, s.UntilDay, s.ArrangedByName))
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Reader reader, CancellationToken cancel) =>
        await db.Set<Account>().AsNoTracking()
            .Where(a => a.AuthorityId == reader.AuthorityId && a.DisabledAt == null && a.Roles.Any(r => r.Role == Role.Examiner || r.Role == Role.Approver))
            .OrderBy(a => a.UserName).Select(a => new Colleague(a.Id, a.Name, a.Roles.Select(r => r.Role).ToList())).ToListAsync(cancel);
}
