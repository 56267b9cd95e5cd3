using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Wallet;
using Suban.Kernel;

namespace Suban.Certificates.Papers;

/// <summary>What anybody holding a paper may know of it: that it is ours, what it is, whether it still holds.</summary>
public sealed record VerifiedPaper
{
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required string Issuer { get; init; }

    /// <summary>The first character of the name; the rest stands on the paper itself.</summary>
    public required string MaskedHolder { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
    public required PaperState State { get; init; }
    public required string? StateReason { get; init; }

    /// <summary>A certificate's last day; null where it has none or the paper is no certificate.</summary>
    public required DateOnly? ValidTo { get; init; }

    public required bool HasExpired { get; init; }

    /// <summary>SM3 of the signed data; null until the signature is made.</summary>
    public required string? Sm3 { get; init; }
}

/// <summary>Checks printed papers (文书核验) for anybody, by the code of the QR or by number and check words.</summary>
public sealed class PaperVerification(AppDbContext db, TimeProvider clock)
{
    public async Task<VerifiedPaper?> ByCodeAsync(string code, CancellationToken cancel) =>
        VerificationCode.IsToken(code)
            ? await ShowAsync(await db.Set<Paper>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, cancel), cancel)
            : null;

    /// <summary>Wrong numbers and wrong words answer alike.</summary>
    public async Task<VerifiedPaper?> ByNumberAsync(string number, string checkWords, CancellationToken cancel)
    {
        var words = VerificationCode.FoldCheckWords(checkWords);
        if (words.Length != VerificationCode.CheckLength || number.Length > 80)
        {
            return null;
        }

        var numbered = await db.Set<Paper>().AsNoTracking().Where(p => p.Number == number).OrderBy(p => p.PaperId).Take(50).ToListAsync(cancel);
        return await ShowAsync(numbered.FirstOrDefault(p => p.Code.StartsWith(words, StringComparison.Ordinal)), cancel);
    }

    private async Task<VerifiedPaper?> ShowAsync(Paper? paper, CancellationToken cancel)
    {
        if (paper is null)
        {
            return null;
        }

        var validTo = await db.Set<Certificate>().Where(c => c.PaperId == paper.PaperId).Select(c => c.ValidTo).SingleOrDefaultAsync(cancel);
        return new VerifiedPaper
        {
            Title = paper.Title,
            Number = paper.Number,
            Issuer = paper.Issuer,
            MaskedHolder = MaskedName.OfPerson(paper.Holder),
            IssuedAt = paper.IssuedAt,
            State = paper.State,
            StateReason = paper.StateReason,
            ValidTo = validTo,
            HasExpired = validTo < RegionTime.DateOf(clock.GetUtcNow()),
            Sm3 = paper.ReadSignature()?.Sm3,
        };
    }
}
