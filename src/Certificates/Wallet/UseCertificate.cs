using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Certificates.Wallet;

/// <summary>Takes a certificate in place of a paper (免提交), with the holder's consent; the use goes into the holder's log.</summary>
/// <remarks>国务院关于在线政务服务的若干规定 art. 10: what an electronic certificate shows may not be asked for on paper.</remarks>
public sealed class UseCertificate(AppDbContext db, CertificateSafe safe)
{
    /// <param name="partyId">The applicant whose consent was given; another's certificate is not found.</param>
    /// <param name="by">Who uses it, shown to the holder: the case and the authorities that receive it.</param>
    public async Task<Outcome<CertificateFacts>> RunAsync(
        Guid certificateId, Guid partyId, string by, string purpose, ProcessContext process, CancellationToken cancel)
    {
        var certificate = await db.Set<Certificate>().AsNoTracking()
            .SingleOrDefaultAsync(c => c.CertificateId == certificateId && c.HolderPartyId == partyId, cancel);
        if (certificate is null)
        {
            return CertificateRefusals.NotFound;
        }

        if (certificate.StandingOn(RegionTime.DateOf(process.Now)) is not CertificateState.Issued)
        {
            return CertificateRefusals.NotInForce(certificate.KindName);
        }

        var fields = safe.Open(certificate);
        db.Add(new CertificateLook
        {
            CertificateLookId = Guid.CreateVersion7(process.Now),
            CertificateId = certificateId,
            PartyId = partyId,
            At = process.Now,
            By = by,
            Purpose = purpose,
            Fields = string.Join('、', fields.Select(f => f.Label)),
        });
        db.Record($"certificate/{certificateId}", new CertificateUsed(certificateId, purpose, [.. fields.Select(f => f.Id)]), process);
        return new CertificateFacts(certificateId, certificate.PaperId, certificate.Number, fields);
    }
}

/// <summary>What a certificate says, for the case that uses it.</summary>
public sealed record CertificateFacts(Guid CertificateId, Guid PaperId, string Number, IReadOnlyList<CertificateValue> Fields);
