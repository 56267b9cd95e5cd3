using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Delegations;

/// <summary>Who stands on which side of a delegation (交互授权), and of which kind it is.</summary>
public sealed class DelegationSides(Regions regions)
{
    // The first two places of a unified social credit code (GB 32100): staff establishment, administrative organ.
    private const string OrganCode = "11";

    /// <summary>Whether the law allows to delegate to it.</summary>
    /// <remarks>行政许可法第二十四条: 委托其他行政机关.</remarks>
    public static bool IsOrgan(Authority authority) => authority.CreditCode.StartsWith(OrganCode, StringComparison.Ordinal);

    /// <summary>The organ's own head, or supervision of its region.</summary>
    public bool SpeaksFor(Reader reader, Authority organ) => SpeaksFor(reader, organ.AuthorityId, organ.Region);

    /// <summary>Null where the three kinds allow none.</summary>
    public DelegationKind? KindOf(Authority grantor, Authority grantee) =>
        IsAbove(grantor.Region, grantee.Region) ? DelegationKind.Downward
        : IsAbove(grantee.Region, grantor.Region) ? DelegationKind.Upward
        : grantor.Region != grantee.Region && IsCounty(grantor.Region) && IsCounty(grantee.Region) ? DelegationKind.Across
        : null;

    internal bool SpeaksFor(Reader reader, Guid organ, string region) =>
        (reader.Has(Role.Approver) && reader.AuthorityId == organ)
        || (reader.Has(Role.Supervisor) && region.StartsWith(reader.RegionScope, StringComparison.Ordinal));

    private bool IsAbove(string region, string other) => region != other && regions.Chain(other).Any(r => r.Code == region);

    private bool IsCounty(string region) => regions.Find(region)?.Level is AdministrativeLevel.County;
}
