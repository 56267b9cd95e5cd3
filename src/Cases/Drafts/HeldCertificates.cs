using Suban.Certificates.Wallet;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>The certificates in force that an applicant holds: what may stand in for papers (免提交).</summary>
public sealed class HeldCertificates(CertificateQueries certificates, UseCertificate use)
{
    internal Task<IReadOnlySet<string>> KindsAsync(Guid partyId, CancellationToken cancel) => certificates.KindsHeldAsync(partyId, cancel);

    /// <summary>Takes the first kind the party holds; the look goes into the holder's own log.</summary>
    internal async Task<Outcome<Guid>> TakeAsync(
        Guid partyId, IReadOnlyList<string> kinds, string purpose, ProcessContext process, Refusal none, CancellationToken cancel)
    {
        foreach (var kind in kinds)
        {
            if (await certificates.InForceAsync(partyId, kind, cancel) is { } held)
            {
                var taken = await use.RunAsync(held.Card.CertificateId, partyId, "办件申请", purpose, process, cancel);
                return taken.TryGet(out var facts) ? facts.CertificateId : taken.Refusal!;
            }
        }

        return none;
    }
}
