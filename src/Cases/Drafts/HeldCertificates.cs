using System.Collections.Frozen;

namespace Suban.Cases.Drafts;

/// <summary>The certificates in force that an applicant holds: what may stand in for papers (免提交).</summary>
public sealed class HeldCertificates
{
    internal Task<IReadOnlySet<string>> KindsAsync(Guid partyId, DateTimeOffset now, CancellationToken cancel) =>
        Task.FromResult<IReadOnlySet<string>>(FrozenSet<string>.Empty);

    internal Task<Guid?> FindAsync(Guid partyId, IReadOnlyList<string> kinds, DateTimeOffset now, CancellationToken cancel) =>
        Task.FromResult<Guid?>(null);
}
