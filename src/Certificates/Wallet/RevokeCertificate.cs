using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Papers;
using Suban.Kernel;

namespace Suban.Certificates.Wallet;

/// <summary>Ends a certificate by decision (撤销证照); whoever checks it from now on sees why.</summary>
/// <remarks>行政许可法 art. 69, 70.</remarks>
public sealed class RevokeCertificate(AppDbContext db)
{
    public async Task<Outcome<CertificateRevoked>> RunAsync(Guid certificateId, string reason, ProcessContext process, CancellationToken cancel)
    {
        var certificate = await db.Set<Certificate>().SingleOrDefaultAsync(c => c.CertificateId == certificateId, cancel);
        if (certificate is null)
        {
            return CertificateRefusals.NotFound;
        }

        var outcome = certificate.Revoke(reason, process.Now);
        if (outcome.TryGet(out var revoked))
        {
            var face = await db.Set<Paper>().SingleAsync(p => p.PaperId == certificate.PaperId, cancel);
            face.Cancel(PaperState.Revoked, reason);
            db.Record($"certificate/{certificateId}", revoked, process);
        }

        return outcome;
    }
}
