using System.Globalization;
using System.Text;

namespace Suban.Organisation.Accounts;

/// <summary>What may stand as a person's or an enterprise's name: whatever is written on the papers, as typed.</summary>
/// <remarks>
/// One character to fifty, in any script: Mongolian (with its own separators and selectors), rare characters outside the BMP,
/// the middle dot. Names are never trimmed or normalised; only what cannot be on paper is refused.
/// </remarks>
public static class PersonName
{
    private const int Most = 50;

    /// <param name="most">In characters as people see them (graphemes).</param>
    public static string? FaultOf(string? name, int most = Most, string label = "姓名")
    {
        if (string.IsNullOrEmpty(name))
        {
            return $"请填写{label}";
        }

        var length = new StringInfo(name).LengthInTextElements;
        return length > most ? $"{label}最多 {most} 个字，现在 {length} 个字"
            : name.EnumerateRunes().Any(r => !IsWritable(r)) || !name.EnumerateRunes().Any(IsSpoken)
                ? $"{label}里有不能打印的符号，请按证件上的写法填写"
            : null;
    }

    // Format characters shape Mongolian; private-use and not yet assigned ones stand for rare characters. Controls, lone
    // surrogates and the marks that turn the direction of a line are on no paper.
    private static bool IsWritable(Rune rune) =>
        rune != Rune.ReplacementChar &&
        rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)) &&
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsSpoken(Rune rune) => Rune.IsLetterOrDigit(rune) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LetterNumber;
}
