using System.Globalization;

namespace Suban.Workbench.Catalog;

/// <summary>Whole working days as people type them, up to a year.</summary>
internal static class TypedDays
{
    private const int Most = 365;

    public static bool Is(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Most;

    public static int Read(string? typed) => int.Parse(typed!.Trim(), CultureInfo.InvariantCulture);
}
