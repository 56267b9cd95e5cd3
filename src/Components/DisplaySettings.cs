using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Suban.Components;

/// <summary>How a reader wants pages shown: elder edition (长辈版), text size, high contrast. Three cookies, no script.</summary>
public sealed record DisplaySettings(bool Elder, TextSize Size, bool HighContrast)
{
    public const string ElderCookie = "suban-elder";
    public const string SizeCookie = "suban-size";
    public const string ContrastCookie = "suban-contrast";

    /// <summary>Unknown cookie values count as not set, so nobody can fill the page cache by inventing them.</summary>
    public static DisplaySettings Read(HttpRequest request) => new(
        request.Cookies[ElderCookie] == "1",
        ParseSize(request.Cookies[SizeCookie]) ?? TextSize.Standard,
        request.Cookies[ContrastCookie] == "1");

    public static TextSize? ParseSize(string? percent) => percent switch
    {
        "100" => TextSize.Standard,
        "112" => TextSize.Large,
        "125" => TextSize.Larger,
        "150" => TextSize.Largest,
        _ => null,
    };

    /// <summary>What the html element carries. Razor writes a data attribute even where its value is null, so it is written here.</summary>
    public IHtmlContent Attributes => new HtmlString(Key);

    /// <summary>One of sixteen: part of the key under which a page is kept.</summary>
    public string Key =>
        (Size is TextSize.Standard ? "" : $" data-size=\"{Percent(Size)}\"") +
        (Elder ? " data-elder" : "") +
        (HighContrast ? " data-contrast" : "");

    public static string Percent(TextSize size) => size switch
    {
        TextSize.Large => "112",
        TextSize.Larger => "125",
        TextSize.Largest => "150",
        _ => "100",
    };
}

/// <summary>Size of all text (字号): 100, 112.5, 125 or 150 per cent.</summary>
public enum TextSize
{
    Standard,
    Large,
    Larger,
    Largest,
}
