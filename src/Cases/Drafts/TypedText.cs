using System.Text;
using Suban.Kernel.Identifiers;

namespace Suban.Cases.Drafts;

/// <summary>Reads numbers and dates as people type them. Names and other texts are never touched.</summary>
internal static class TypedText
{
    // The Mongolian suffix separator U+202F counts as white space in .NET, so blankness is told from this list and not from \s.
    public static bool IsBlank(string typed) => typed.All(c => c is ' ' or '\t' or '\r' or '\n' or '\u3000' or '\u00A0' or '\u200B' or '\uFEFF');

    /// <summary>The place, counted from 1, of the first control character; line breaks are allowed in long texts.</summary>
    public static int? FindControl(string typed, bool severalLines)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            if (char.IsControl(typed[i]) && !(severalLines && typed[i] is '\r' or '\n' or '\t'))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>Thousands separators and a full-width decimal point go; a sign stays.</summary>
    public static string FoldNumber(string typed)
    {
        var negative = typed.StartsWith('-') || typed.StartsWith('－');
        var folded = TypedNumber.Clean(typed).Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return negative ? "-" + folded : folded;
    }

    /// <summary>To yyyy-MM-dd where year, month and day can be told apart; otherwise what was typed.</summary>
    public static string FoldDate(string typed)
    {
        var digits = new StringBuilder(typed.Length);
        foreach (var c in typed)
        {
            var narrow = c is >= '０' and <= '９' ? (char)(c - 0xFEE0) : c;
            digits.Append(char.IsAsciiDigit(narrow) ? narrow : ' ');
        }

        var parts = digits.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [{ Length: 8 } all] => $"{all[..4]}-{all[4..6]}-{all[6..]}",
            [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] =>
                $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}",
            _ => typed,
        };
    }
}
