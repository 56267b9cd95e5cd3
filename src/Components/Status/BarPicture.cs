using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Suban.Components.Status;

/// <summary>Bars over time, one a row (计划横道图); it stands beside a table with the same facts, which everybody can read.</summary>
/// <param name="Total">The length of the whole, in the unit of the bars.</param>
/// <param name="Title">What the picture says in a sentence.</param>
public sealed record BarPicture(IReadOnlyList<Bar> Bars, int Total, string Title) : IHtmlContent
{
    private const int LabelWidth = 330;
    private const int Width = 860;
    private const int RowHeight = 30;
    private const int LongestLabel = 21;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var height = (Bars.Count * RowHeight) + 8;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" font-size=\"14\" aria-label=\""));
        encoder.Encode(writer, Title);
        writer.Write("\">");
        for (var i = 0; i < Bars.Count; i++)
        {
            WriteBar(writer, encoder, Bars[i], i * RowHeight);
        }

        writer.Write("</svg>");
    }

    private void WriteBar(TextWriter writer, HtmlEncoder encoder, Bar bar, int top)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 20}\" fill=\"currentColor\">"));
        encoder.Encode(writer, bar.Label.Length <= LongestLabel ? bar.Label : string.Concat(bar.Label.AsSpan(0, LongestLabel - 1), "…"));
        var (left, right) = (Place(bar.From), Place(bar.To));
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"</text><rect x=\"{left}\" y=\"{top + 8}\" width=\"{Math.Max(4, right - left)}\" height=\"16\" rx=\"2\" fill=\"currentColor\" fill-opacity=\"{(bar.Strong ? "1" : "0.4")}\"/>"));
    }

    private int Place(int at) => LabelWidth + (Total == 0 ? 0 : at * (Width - LabelWidth - 8) / Total);
}

/// <param name="Strong">It decides when the whole is done.</param>
public sealed record Bar(string Label, int From, int To, bool Strong);
