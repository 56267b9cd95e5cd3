using System.Buffers;
using System.Security.Cryptography;

namespace Suban.Certificates;

/// <summary>Codes that cannot be guessed: 128 bits for QR codes, twelve digits for reading aloud.</summary>
internal static class VerificationCode
{
    public const int TokenLength = 26;
    public const int CheckLength = 8;

    // Crockford's base 32: nothing that looks like something else.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> _letters = SearchValues.Create(Letters);

    public static string NewToken() => RandomNumberGenerator.GetString(Letters, TokenLength);

    public static string NewDigits() => RandomNumberGenerator.GetString("0123456789", 12);

    public static bool IsToken(string text) => text.Length == TokenLength && !text.AsSpan().ContainsAnyExcept(_letters);

    /// <summary>Twelve digits as people type them, with spaces, hyphens or full-width digits; null where it is something else.</summary>
    public static string? Digits(string typed)
    {
        Span<char> digits = stackalloc char[12];
        var count = 0;
        foreach (var sign in typed)
        {
            if (sign is ' ' or '-' or '\u3000')
            {
                continue;
            }

            var digit = sign is >= '０' and <= '９' ? (char)(sign - '０' + '0') : sign;
            if (digit is < '0' or > '9' || count == 12)
            {
                return null;
            }

            digits[count++] = digit;
        }

        return count == 12 ? new string(digits) : null;
    }

    /// <summary>The part of a token printed on paper for those who type it beside the number.</summary>
    public static string CheckWords(string token) => $"{token[..4]} {token[4..CheckLength]}".ToUpperInvariant();

    /// <summary>What was typed as check words, in the form tokens begin with.</summary>
    public static string FoldCheckWords(string typed) =>
        string.Concat(typed.Where(c => c is not (' ' or '-'))).ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1');
}
