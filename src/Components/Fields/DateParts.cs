using System.Globalization;

namespace Suban.Components.Fields;

/// <summary>A date as typed into three boxes (年、月、日). Bind this, then read the date.</summary>
public sealed record DateParts
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
}
