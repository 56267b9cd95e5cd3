using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Parties;

namespace Suban.Certificates.Wallet;

/// <summary>A certificate as a card in the wallet.</summary>
public sealed record WalletCard(
    Guid CertificateId, string Kind, string KindName, string Holder, string MaskedNumber, string Issuer, DateOnly IssuedOn, DateOnly? ValidTo, CertificateState State)
{
    /// <summary>Valid, but not for another thirty days (临期).</summary>
    public bool ExpiresSoon { get; init; }
}

/// <summary>One certificate with its face, for its holder.</summary>
public sealed record CertificateView
{
    public required WalletCard Card { get; init; }
    public required string Number { get; init; }
    public required string Identifier { get; init; }
    public required TrustLevel Trust { get; init; }
    public required Guid PaperId { get; init; }
    public required Guid? CaseId { get; init; }
    public required IReadOnlyList<CertificateValue> Fields { get; init; }
    public required string? StateReason { get; init; }
}

/// <summary>A living or spent code as its holder sees it.</summary>
/// <param name="Digits">In groups of four.</param>
/// <param name="Token">What the QR code leads to.</param>
public sealed record ShownPresentation(
    Guid PresentationId, string Digits, string Token, string Purpose, IReadOnlyList<string> FieldIds, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt)
{
    public bool IsLiving(DateTimeOffset now) => UsedAt is null && ExpiresAt > now;
}

/// <summary>Somebody looked (谁看过).</summary>
public sealed record LookRow(DateTimeOffset At, string KindName, string By, string Purpose, string Fields);

/// <summary>Reads certificates (电子证照) for their holder, for compiling a plan, and for the case that issued them.</summary>
public sealed class CertificateQueries(AppDbContext db, CertificateSafe safe, TimeProvider clock)
{
    private const int SoonDays = 30;

    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>The party's certificates: those in force first, newest first.</summary>
    public async Task<IReadOnlyList<WalletCard>> WalletAsync(Guid partyId, CancellationToken cancel)
    {
        var rows = await db.Set<Certificate>().AsNoTracking().Where(c => c.HolderPartyId == partyId)
            .OrderByDescending(c => c.IssuedOn).ThenByDescending(c => c.CertificateId).ToListAsync(cancel);
        return [.. rows.Select(Card).OrderBy(c => c.State is CertificateState.Issued ? 0 : 1)];
    }

    /// <summary>One certificate of the party; somebody else's is not found.</summary>
    public async Task<CertificateView?> FindAsync(Guid certificateId, Guid partyId, CancellationToken cancel) =>
        await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.CertificateId == certificateId && c.HolderPartyId == partyId, cancel) is { } found
            ? View(found)
            : null;

    /// <summary>The kinds of which the party holds a certificate in force: the facts a plan is compiled with.</summary>
    public async Task<IReadOnlySet<string>> KindsHeldAsync(Guid partyId, CancellationToken cancel)
    {
        var today = Today;
        return (await db.Set<Certificate>()
            .Where(c => c.HolderPartyId == partyId && c.State == CertificateState.Issued && (c.ValidTo == null || c.ValidTo >= today))
            .Select(c => c.Kind).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The party's newest certificate of a kind in force, to fill in a form from or to stand in for a paper.</summary>
    public async Task<CertificateView?> InForceAsync(Guid partyId, string kind, CancellationToken cancel)
    {
        var today = Today;
        var found = await db.Set<Certificate>().AsNoTracking()
            .Where(c => c.HolderPartyId == partyId && c.Kind == kind && c.State == CertificateState.Issued && (c.ValidTo == null || c.ValidTo >= today))
            .OrderByDescending(c => c.IssuedOn).ThenByDescending(c => c.CertificateId).FirstOrDefaultAsync(cancel);
        return found is null ? null : View(found);
    }

    /// <summary>What a case brought out, in the order of issue.</summary>
    public async Task<IReadOnlyList<CertificateView>> OfCaseAsync(Guid caseId, CancellationToken cancel) =>
        [.. (await db.Set<Certificate>().AsNoTracking().Where(c => c.CaseId == caseId).OrderBy(c => c.CertificateId).ToListAsync(cancel)).Select(View)];

    /// <summary>The newest code of a certificate, living or spent; null where none was made.</summary>
    public async Task<ShownPresentation?> LatestPresentationAsync(Guid certificateId, Guid partyId, CancellationToken cancel)
    {
        var found = await db.Set<Presentation>().AsNoTracking()
            .Where(p => p.CertificateId == certificateId && p.PartyId == partyId)
            .OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.PresentationId).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var code = safe.OpenCode(found.PresentationId, found.Secret);
        return new ShownPresentation(
            found.PresentationId, $"{code.Digits[..4]} {code.Digits[4..8]} {code.Digits[8..]}", code.Token, found.Purpose, found.FieldIds, found.ExpiresAt, found.UsedAt);
    }

    /// <summary>Who looked at the party's certificates, newest first, at most the last two hundred.</summary>
    public async Task<IReadOnlyList<LookRow>> LooksAsync(Guid partyId, CancellationToken cancel) =>
        await db.Set<CertificateLook>().AsNoTracking().Where(l => l.PartyId == partyId)
            .Join(db.Set<Certificate>(), l => l.CertificateId, c => c.CertificateId, (l, c) => new { Look = l, c.KindName })
            .OrderByDescending(r => r.Look.At).Take(200)
            .Select(r => new LookRow(r.Look.At, r.KindName, r.Look.By, r.Look.Purpose, r.Look.Fields)).ToListAsync(cancel);

    private WalletCard Card(Certificate certificate)
    {
        var (today, state) = (Today, certificate.StandingOn(Today));
        return new WalletCard(
            certificate.CertificateId, certificate.Kind, certificate.KindName, certificate.Holder, Mask.IdNumber(certificate.Number),
            certificate.Issuer, certificate.IssuedOn, certificate.ValidTo, state)
        {
            ExpiresSoon = state is CertificateState.Issued && certificate.ValidTo <= today.AddDays(SoonDays),
        };
    }

    private CertificateView View(Certificate certificate) => new()
    {
        Card = Card(certificate),
        Number = certificate.Number,
        Identifier = certificate.Identifier,
        Trust = certificate.Trust,
        PaperId = certificate.PaperId,
        CaseId = certificate.CaseId,
        Fields = safe.Open(certificate),
        StateReason = certificate.StateReason,
    };
}
