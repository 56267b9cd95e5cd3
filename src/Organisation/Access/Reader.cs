using System.Security.Claims;

namespace Suban.Organisation.Access;

/// <summary>Who is signed in, as far as the platform needs to know.</summary>
/// <param name="Region">Where a member of staff works; an applicant's is the installation's default.</param>
public sealed record Reader(
    Guid AccountId,
    string Name,
    Guid? PartyId,
    string Region,
    Guid? AuthorityId,
    Guid? WindowId,
    IReadOnlySet<Role> Roles)
{
    /// <summary>Set while he acts in somebody else's name; then <see cref="PartyId"/> is the other's.</summary>
    public Acting? Acting { get; init; }

    /// <summary>A department's own system acts, known by its key; <see cref="AccountId"/> is the system's.</summary>
    public bool IsSystem { get; init; }

    /// <summary>The colleagues whose work he does today (代班).</summary>
    public IReadOnlyList<Covered> Covers { get; init; } = [];

    public bool Has(Role role) => Roles.Contains(role);

    /// <summary>What the codes of the reader's own region and of those below it begin with: 150600 and its districts with 1506.</summary>
    public string RegionScope => Organisation.Region.ScopeOf(Region);

    public bool IsStaff => !Roles.Contains(Role.Applicant);
}

/// <summary>A colleague whose work somebody else does today.</summary>
/// <param name="Role">Which part of it.</param>
/// <param name="Until">The last day.</param>
public sealed record Covered(Guid AccountId, string Name, Role Role, DateOnly Until);

public static class ReaderOfPrincipal
{
    /// <summary>The reader behind a signed-in principal; null for a visitor.</summary>
    public static Reader? Reader(this ClaimsPrincipal principal) => principal.Identities.OfType<ReaderIdentity>().FirstOrDefault()?.Reader;

    /// <summary>The principal of a department's own system; it has no session.</summary>
    public static ClaimsPrincipal PrincipalOf(Reader system) => new(new ReaderIdentity(system, Guid.Empty));

    /// <summary>The reader on a page whose policy admits nobody else.</summary>
    public static Reader RequireReader(this ClaimsPrincipal principal) =>
        principal.Reader() ?? throw new InvalidOperationException("The page's policy must require a signed-in reader.");
}
