namespace Suban.Organisation.Access;

/// <summary>In whose name a signed-in person acts, and how far (替人办事); found anew with the reader, so that an ended proxy is felt at once.</summary>
/// <param name="OwnPartyId">The person's own party; the reader's is the principal's.</param>
/// <param name="FollowsOnly">He may see how things stand and do nothing.</param>
/// <param name="Only">The one draft or case it is about; null for everything.</param>
public sealed record Acting(Guid ProxyId, Guid OwnPartyId, Guid PrincipalId, string PrincipalName, bool FollowsOnly, Guid? Only, DateOnly Until)
{
    public bool Reaches(Guid caseId) => Only is null || Only == caseId;
}

/// <summary>Finds a live proxy that this party holds; null where there is none any more.</summary>
public delegate Task<Acting?> FindActing(Guid proxyId, Guid partyId, CancellationToken cancel);
