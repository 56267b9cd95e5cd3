using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Cases.Issue;

internal static class PickupRows
{
    public const string CodeColumn = "pickup_codes.code";
    public const string NameColumn = "pickup_codes.name";

    public static string Index(this BlindIndex index, Guid caseId, string code) => index.Of(CodeColumn, $"{caseId:N}/{code}");

    /// <summary>The last code of a case, unless it was used or taken back.</summary>
    public static Task<PickupCode?> OpenPickupAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<PickupCode>().SingleOrDefaultAsync(p => p.CaseId == caseId && p.CancelledAt == null && p.IssueId == null, cancel);

    /// <summary>The one code of a case that counts on a day.</summary>
    public static async Task<PickupCode?> LivePickupAsync(this AppDbContext db, Guid caseId, DateOnly today, CancellationToken cancel) =>
        await db.OpenPickupAsync(caseId, cancel) is { } open && open.ValidUntil >= today ? open : null;

    /// <summary>The digits of a code as somebody read them out or typed them in groups.</summary>
    public static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    /// <summary>李**: the first character, and that there is more.</summary>
    public static string Masked(string name) =>
        new System.Globalization.StringInfo(name) is { LengthInTextElements: > 1 } text
            ? text.SubstringByTextElements(0, 1) + new string('*', text.LengthInTextElements - 1)
            : name;
}
