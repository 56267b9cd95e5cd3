using System.Globalization;

namespace Suban.Certificates;

/// <summary>Dates as Chinese papers write them.</summary>
public static class ChineseDate
{
    public static string Of(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
