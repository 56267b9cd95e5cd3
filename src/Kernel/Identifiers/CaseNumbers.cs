using System.Globalization;

namespace Suban.Kernel.Identifiers;

/// <summary>Makes and reads case numbers (办件编号): of a theme case, and of each department's own case within it.</summary>
/// <remarks>
/// A department's number has 43 characters: credit code 18, level 1, base code 12, acceptance date 8, sequence 4.
/// A theme case's has 20: region 6, a zero, date of submission 8, sequence 5.
/// </remarks>
public static class CaseNumbers
{
    private const int StepLength = 43;
    private const int ThemeLength = 20;
    private const int ImplementationCodeLength = 31;

    /// <summary>Joins credit code, administrative level and base code to an implementation code (实施编码).</summary>
    public static string ImplementationCode(string creditCode, int level, string baseCode) =>
        creditCode.Length == 18 && level is >= 1 and <= 9 && baseCode.Length == 12
            ? string.Create(CultureInfo.InvariantCulture, $"{creditCode}{level}{baseCode}")
            : throw new ArgumentException("Expected a credit code of 18, a level of 1 and a base code of 12 places.");

    /// <summary>The number of a department's case, given at its acceptance.</summary>
    public static string Step(string implementationCode, DateOnly acceptedOn, int sequence) =>
        implementationCode.Length == ImplementationCodeLength
            ? implementationCode + Day(acceptedOn) + SequencePlaces.Render(sequence, 4)
            : throw new ArgumentException("Expected an implementation code of 31 places.", nameof(implementationCode));

    /// <summary>The number of a theme case, given at its submission.</summary>
    public static string Theme(string region, DateOnly submittedOn, int sequence) =>
        region.Length == 6
            ? region + "0" + Day(submittedOn) + SequencePlaces.Render(sequence, 5)
            : throw new ArgumentException("Expected a region code of 6 places.", nameof(region));

    /// <summary>A department's number in groups that can be read aloud.</summary>
    public static string Spaced(string number) => number.Length switch
    {
        StepLength => $"{number[..18]} {number[18]} {number[19..31]} {number[31..39]} {number[39..]}",
        ThemeLength => $"{number[..7]} {number[7..15]} {number[15..]}",
        _ => number,
    };

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}

/// <summary>Checks a case number (办件编号) of either form.</summary>
public static class CaseNumberCheck
{
    public static IdentifierVerdict Check(string number)
    {
        var fault = number.Length switch
        {
            0 => "请填写办件编号",
            20 => CheckTheme(number),
            43 => CheckStep(number),
            _ => $"办件编号应为 20 位（一件事）或者 43 位（单个事项），现在是 {number.Length} 位",
        };
        return fault is null ? IdentifierVerdict.Good : IdentifierVerdict.Bad(fault);
    }

    private static string? CheckTheme(string number)
    {
        var wrong = Alphabet.FirstOutside(number.AsSpan(0, 15), Alphabet.Digits);
        return wrong > 0 ? $"办件编号第 {wrong} 位应为数字，现在是{Alphabet.Show(number, wrong)}"
            : number[6] != '0' ? "办件编号第 7 位应为 0，请核对"
            : CheckDay(number, 7) ?? CheckSequence(number, 15);
    }

    private static string? CheckStep(string number)
    {
        if (CreditCode.Check(number[..18]) is { Valid: false } verdict)
        {
            return $"办件编号第 1 至 18 位有误：{verdict.Reason}";
        }

        if (number[18] is < '1' or > '9')
        {
            return $"办件编号第 19 位（行使层级）应为 1 至 9，现在是{Alphabet.Show(number, 19)}";
        }

        var wrong = Alphabet.FirstOutside(number.AsSpan(19, 20), Alphabet.Digits);
        return wrong > 0
            ? $"办件编号第 {wrong + 19} 位应为数字，现在是{Alphabet.Show(number, wrong + 19)}"
            : CheckDay(number, 31) ?? CheckSequence(number, 39);
    }

    private static string? CheckDay(string number, int start) =>
        Alphabet.Date(number.AsSpan(start, 8)) is { Year: >= 2000 }
            ? null
            : $"办件编号第 {start + 1} 至 {start + 8} 位“{number.Substring(start, 8)}”不是有效的日期，请核对";

    private static string? CheckSequence(string number, int start) =>
        SequencePlaces.Parse(number.AsSpan(start)) is null
            ? $"办件编号第 {start + 1} 至 {number.Length} 位不是有效的流水号，请核对"
            : null;
}
