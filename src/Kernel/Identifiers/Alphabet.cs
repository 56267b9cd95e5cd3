namespace Suban.Kernel.Identifiers;

/// <summary>Ordinal ASCII checks by position; nothing here knows about culture, Unicode digits or trimming.</summary>
internal static class Alphabet
{
    public const string Digits = "0123456789";

    /// <summary>GB 32100: without I, O, S, V and Z.</summary>
    public const string CreditCode = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The first position, counted from 1, that is not in the alphabet; 0 where all are.</summary>
    public static int FirstOutside(ReadOnlySpan<char> text, string alphabet) => text.IndexOfAnyExcept(alphabet) + 1;

    public static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>The date of eight digits, or null where there is no such day.</summary>
    public static DateOnly? Date(ReadOnlySpan<char> digits)
    {
        var (year, month, day) = (Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>One character as a person can read it, also where it is invisible.</summary>
    public static string Show(ReadOnlySpan<char> text, int position)
    {
        var letter = text[position - 1];
        return letter is > ' ' and <= '~' || (letter > '\u00A0' && char.IsLetterOrDigit(letter)) ? $"“{letter}”" : "空格或者不可见字符";
    }
}
