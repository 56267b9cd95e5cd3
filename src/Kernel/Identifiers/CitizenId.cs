namespace Suban.Kernel.Identifiers;

/// <summary>Checks a citizen identity number (公民身份号码), and the permits that share its form.</summary>
/// <remarks>
/// GB 11643-1999. Residence permits of people from Hong Kong, Macao and Taiwan begin with 81, 82 or 83,
/// foreigners' permanent residence cards with 9.
/// </remarks>
public static class CitizenId
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";
    private const int OldestBirthYear = 1850;
    private static readonly int[] _weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Provinces, the two special regions and Taiwan in resident numbers; 81 to 83 and 91 to 99 in permits.</summary>
    private static readonly HashSet<int> _provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91, 92, 93, 94, 95, 96, 97, 98, 99,
    ];

    /// <summary>The number with a small final x made large; every other character as typed.</summary>
    public static string Fold(string number) =>
        number is [.., 'x'] && number.Length == Length ? string.Concat(number.AsSpan(0, Length - 1), "X") : number;

    /// <param name="today">Refuses a birth date after it, where given.</param>
    public static IdentifierVerdict Check(string number, DateOnly? today = null)
    {
        var folded = Fold(number);
        if (CheckShape(folded) is { } fault)
        {
            return IdentifierVerdict.Bad(fault);
        }

        if (!_provinces.Contains(Alphabet.Number(folded.AsSpan(0, 2))))
        {
            return IdentifierVerdict.Bad($"身份证号码第 1、2 位“{folded[..2]}”不是有效的地区代码，请核对");
        }

        if (BirthDate(folded) is not { } born || born.Year < OldestBirthYear || born > today)
        {
            return IdentifierVerdict.Bad($"身份证号码第 7 至 14 位“{folded[6..14]}”不是有效的出生日期，请核对");
        }

        return folded[^1] == CheckCharacter(folded)
            ? IdentifierVerdict.Good
            : IdentifierVerdict.Bad("身份证号码第 18 位校验不通过，请核对");
    }

    /// <summary>The date of birth; null where positions 7 to 14 are no date.</summary>
    public static DateOnly? BirthDate(string number) =>
        number.Length == Length && Alphabet.FirstOutside(number.AsSpan(6, 8), Alphabet.Digits) == 0
            ? Alphabet.Date(number.AsSpan(6, 8))
            : null;

    private static string? CheckShape(string number)
    {
        if (number.Length == 0)
        {
            return "请填写身份证号码";
        }

        if (number.Length == 15 && Alphabet.FirstOutside(number, Alphabet.Digits) == 0)
        {
            return "这是 15 位的旧身份证号码，请填写现在的 18 位号码";
        }

        if (number.Length != Length)
        {
            return $"身份证号码应为 18 位，现在是 {number.Length} 位";
        }

        var wrong = Alphabet.FirstOutside(number.AsSpan(0, Length - 1), Alphabet.Digits);
        return wrong > 0 ? $"身份证号码第 {wrong} 位应为数字，现在是{Alphabet.Show(number, wrong)}"
            : number[^1] is (>= '0' and <= '9') or 'X' ? null
            : $"身份证号码第 18 位应为数字或者 X，现在是{Alphabet.Show(number, Length)}";
    }

    private static char CheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += (number[i] - '0') * _weights[i];
        }

        return CheckCharacters[sum % 11];
    }
}
