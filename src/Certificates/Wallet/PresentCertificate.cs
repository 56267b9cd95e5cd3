using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Certificates.Wallet;

/// <summary>Makes a single-use code to show a certificate (亮证); an earlier code of the same certificate stops working.</summary>
public sealed class PresentCertificate(AppDbContext db, CertificateSafe safe, BlindIndex index)
{
    internal const string DigitsColumn = "presentations.digits";
    internal const string TokenColumn = "presentations.token";
    private const int LongestPurpose = 100;

    /// <param name="partyId">The signed-in party: only a holder can show a certificate.</param>
    public async Task<Outcome<CertificatePresented>> RunAsync(
        Guid certificateId, Guid partyId, string purpose, IReadOnlyCollection<string> fieldIds, ProcessContext process, CancellationToken cancel)
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

        if (purpose.Length == 0 || new StringInfo(purpose).LengthInTextElements > LongestPurpose)
        {
            return CertificateRefusals.NoPurpose;
        }

        var fields = safe.Open(certificate).Select(f => f.Id).Where(fieldIds.Contains).ToList();
        if (fields.Count == 0)
        {
            return CertificateRefusals.NothingChosen;
        }

        await db.Set<Presentation>()
            .Where(p => p.CertificateId == certificateId && p.UsedAt == null && p.ExpiresAt > process.Now)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.ExpiresAt, process.Now), cancel);
        var presentation = await NewAsync(certificate, purpose, fields, process.Now, cancel);
        db.Add(presentation);
        var presented = new CertificatePresented(presentation.PresentationId, certificateId, purpose, fields, presentation.ExpiresAt);
        db.Record($"certificate/{certificateId}", presented, process);
        return presented;
    }

    private async Task<Presentation> NewAsync(
        Certificate certificate, string purpose, List<string> fields, DateTimeOffset now, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(now);
        var code = new PresentationCode(await FreeDigitsAsync(now, cancel), VerificationCode.NewToken());
        return new Presentation
        {
            PresentationId = id,
            CertificateId = certificate.CertificateId,
            PartyId = certificate.HolderPartyId,
            Purpose = purpose,
            Fields = string.Join(' ', fields),
            DigitsIndex = index.Of(DigitsColumn, code.Digits),
            TokenIndex = index.Of(TokenColumn, code.Token),
            Secret = safe.Seal(id, code),
            CreatedAt = now,
            ExpiresAt = now + Presentation.Lifetime,
        };
    }

    // Twelve digits are few enough that two living codes could meet once in a great while.
    private async Task<string> FreeDigitsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        while (true)
        {
            var digits = VerificationCode.NewDigits();
            var taken = index.Of(DigitsColumn, digits);
            if (!await db.Set<Presentation>().AnyAsync(p => p.DigitsIndex == taken && p.UsedAt == null && p.ExpiresAt > now, cancel))
            {
                return digits;
            }
        }
    }
}
