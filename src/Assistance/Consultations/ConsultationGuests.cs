using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Consultations;

/// <summary>Whom a region invites (会商部门): those it names, otherwise the departments of the order's items.</summary>
public sealed class ConsultationGuests(Regions regions, Authorities authorities, TimeProvider time)
{
    private const string Setting = "consultation-departments";

    /// <summary>The region's own list first, then the other departments of the items.</summary>
    public IReadOnlyList<Guest> Of(string region, IEnumerable<string> departments)
    {
        var listed = regions.Settings(region, RegionTime.DateOf(time.GetUtcNow())).Names(Setting);
        return
        [
            .. listed.Select(name => Find(region, name, true)).Concat(departments.Distinct().Select(name => Find(region, name, listed.Count == 0)).Where(guest => listed.Count == 0 || guest.AuthorityId is not null))
                .DistinctBy(guest => guest.Key),
        ];
    }

    /// <summary>Every authority of the region can be asked.</summary>
    public IReadOnlyList<Guest> All(string region, IEnumerable<string> departments) =>
        [.. Of(region, departments).Concat(authorities.Of(region).Select(a => new Guest(a.AuthorityId, a.Name, false))).DistinctBy(guest => guest.Name)];

    /// <summary>What is found by name is invited on this platform, and answers there; everybody else by telephone or paper.</summary>
    private Guest Find(string region, string name, bool listed) =>
        authorities.Named(region, name) is { } authority ? new Guest(authority.AuthorityId, authority.Name, listed) : new Guest(null, name, listed);
}

/// <param name="Listed">Invited unless somebody takes it off.</param>
public sealed record Guest(Guid? AuthorityId, string Name, bool Listed)
{
    /// <summary>How a form names it.</summary>
    public string Key => AuthorityId?.ToString() ?? Name;
}
