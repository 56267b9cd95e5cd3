using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Certificates.Wallet;

/// <summary>What the other side sees: the chosen fields and nothing else.</summary>
public sealed record VerifiedPresentation
{
    public required string KindName { get; init; }
    public required string Issuer { get; init; }
    public required CertificateState State { get; init; }
    public required string? StateReason { get; init; }
    public required DateOnly? ValidTo { get; init; }
    public required string Purpose { get; init; }
    public required IReadOnlyList<CertificateValue> Fields { get; init; }
    public required DateTimeOffset VerifiedAt { get; init; }
}

/// <summary>Uses a presentation code once (核验亮证), without sign-in; the look goes into the holder's log.</summary>
public sealed class VerifyPresentation(AppDbContext db, CertificateSafe safe, BlindIndex index)
{
    /// <param name="typed">The token of the QR code, or the twelve digits as typed.</param>
    /// <param name="by">Who looks, as far as known; shown to the holder.</param>
    public async Task<Outcome<VerifiedPresentation>> RunAsync(string typed, string by, ProcessContext process, CancellationToken cancel)
    {
        var presentation = await FindAsync(typed, process.Now, cancel);
        if (presentation is null || !await UseAsync(presentation.PresentationId, process.Now, cancel))
        {
            return CertificateRefusals.CodeNotValid;
        }

        var certificate = await db.Set<Certificate>().AsNoTracking().SingleAsync(c => c.CertificateId == presentation.CertificateId, cancel);
        var shown = safe.Open(certificate).Where(f => presentation.FieldIds.Contains(f.Id)).ToList();
        db.Add(new CertificateLook
        {
            CertificateLookId = Guid.CreateVersion7(process.Now),
            CertificateId = certificate.CertificateId,
            PartyId = presentation.PartyId,
            At = process.Now,
            By = by,
            Purpose = presentation.Purpose,
            Fields = string.Join('、', shown.Select(f => f.Label)),
        });
        db.Record($"certificate/{certificate.CertificateId}", new PresentationVerified(presentation.PresentationId, certificate.CertificateId), process);
        return new VerifiedPresentation
        {
            KindName = certificate.KindName,
            Issuer = certificate.Issuer,
            State = certificate.StandingOn(RegionTime.DateOf(process.Now)),
            StateReason = certificate.StateReason,
            ValidTo = certificate.ValidTo,
            Purpose = presentation.Purpose,
            Fields = shown,
            VerifiedAt = process.Now,
        };
    }

    private async Task<Presentation?> FindAsync(string typed, DateTimeOffset now, CancellationToken cancel)
    {
        var living = db.Set<Presentation>().AsNoTracking().Where(p => p.UsedAt == null && p.ExpiresAt > now);
        if (VerificationCode.IsToken(typed))
        {
            var token = index.Of(PresentCertificate.TokenColumn, typed);
            return await living.SingleOrDefaultAsync(p => p.TokenIndex == token, cancel);
        }

        if (VerificationCode.Digits(typed) is not { } read)
        {
            return null;
        }

        var digits = index.Of(PresentCertificate.DigitsColumn, read);
        return await living.SingleOrDefaultAsync(p => p.DigitsIndex == digits, cancel);
    }

    // One conditional update decides between two people who scan at once.
    private async Task<bool> UseAsync(Guid presentationId, DateTimeOffset now, CancellationToken cancel) =>
        await db.Set<Presentation>()
            .Where(p => p.PresentationId == presentationId && p.UsedAt == null && p.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.UsedAt, now), cancel) == 1;
}
