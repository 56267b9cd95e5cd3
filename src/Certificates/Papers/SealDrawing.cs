using System.Globalization;
using System.Net;
using System.Text;

namespace Suban.Certificates.Papers;

/// <summary>Draws an authority's round seal (印模) as SVG: 42 mm, red ring, star, its name along the ring.</summary>
public static class SealDrawing
{
    private const string Red = "#c01f28";
    private const string Fonts = "SimSun, FangSong, &apos;Noto Serif CJK SC&apos;, serif";

    /// <param name="footing">The line under the star (演示), empty for none.</param>
    public static string Svg(string authority, string footing)
    {
        var svg = new StringBuilder(4096);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 210" width="159" height="159" role="img" aria-label="{WebUtility.HtmlEncode(authority)}电子印章">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="105" cy="105" r="100" fill="none" stroke="{Red}" stroke-width="6"/><polygon points="{Star()}" fill="{Red}"/>""");
        var parts = StringInfo.ParseCombiningCharacters(authority);
        var (span, size) = (Math.Min(270.0, parts.Length * 24.0), Math.Clamp(330.0 / parts.Length, 15, 27));
        for (var i = 0; i < parts.Length; i++)
        {
            var glyph = StringInfo.GetNextTextElement(authority, parts[i]);
            var angle = parts.Length == 1 ? 0 : -(span / 2) + (span * i / (parts.Length - 1));
            svg.Append(CultureInfo.InvariantCulture, $"""<text transform="rotate({angle:0.##} 105 105) translate(105 42)" text-anchor="middle" font-family="{Fonts}" font-size="{size:0.#}" fill="{Red}">{WebUtility.HtmlEncode(glyph)}</text>""");
        }

        if (footing.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="105" y="168" text-anchor="middle" font-family="{Fonts}" font-size="17" fill="{Red}">{WebUtility.HtmlEncode(footing)}</text>""");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Star() => string.Join(' ', Enumerable.Range(0, 10).Select(k =>
    {
        var (radius, angle) = (k % 2 == 0 ? 33 : 12.6, Math.PI * k / 5);
        return string.Create(CultureInfo.InvariantCulture, $"{105 + (radius * Math.Sin(angle)):0.##},{105 - (radius * Math.Cos(angle)):0.##}");
    }));
}
