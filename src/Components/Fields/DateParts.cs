using System.Globalization;
using System.Text.RegularExpressions;

namespace Suban.Components.Fields;

/// <summary>A date as typed into three boxes (年、月、日). Bind this, then read the date.</summary>
public sealed partial record DateParts
{
    public string? Year { get; init; }

    public string? Month { get; init; }

    public string? Day { get; init; }

    public bool IsEmpty => string.IsNullOrEmpty(Year) && string.IsNullOrEmpty(Month) && string.IsNullOrEmpty(Day);

    public static DateParts Of(DateOnly date) => new()
    {
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>From what <see cref="ToString"/> wrote, or from 2026-03-08; anything else goes into the first box as it is.</summary>
    public static DateParts Read(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return new DateParts();
        }

        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Of(date);
        }

        return Written().Match(typed) is { Success: true } match
            ? new DateParts { Year = match.Groups[1].Value, Month = match.Groups[2].Value, Day = match.Groups[3].Value }
            : new DateParts { Year = typed };
    }

    /// <summary>One text that keeps what was typed: 2026-03-08 for a real date, else 2026年13月日.</summary>
    public override string ToString() => IsEmpty ? ""
        : TryRead(out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : $"{Year}年{Month}月{Day}日";

    public bool TryRead(out DateOnly date)
    {
        date = default;
        if (!(Number(Year) is { } year and >= 1 and <= 9999 && Number(Month) is { } month and >= 1 and <= 12 && Number(Day) is { } day and >= 1) ||
            day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    // Phones in Chinese input mode type full-width digits and spaces.
    private static int? Number(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => c is not (' ' or '\u3000')).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"\A(.*)年(.*)月(.*)日\z", RegexOptions.Singleline)]
    private static partial Regex Written();
}
