using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Suban.Components.Icons;

/// <summary>A line icon drawn for this site, 24 × 24, always beside the words it illustrates and never read out.</summary>
public sealed class Icon : IHtmlContent
{
    private readonly string _html;

    private Icon(string path) => _html =
        $"""<svg class="ms-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{path}"/></svg>""";

    public static Icon Home { get; } = new("M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6");
    public static Icon List { get; } = new("M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4");
    public static Icon Card { get; } = new("M3 6h18v12H3zM3 10h18M7 15h4");
    public static Icon Folder { get; } = new("M3 7V5.5h6l2 2h10V19H3zM8 13l2.5 2.5L16 10.5");
    public static Icon Person { get; } = new("M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6");
    public static Icon Search { get; } = new("M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L20 20");
    public static Icon Phone { get; } = new("M5 4h4l1.5 5-2.3 1.5a12 12 0 005.3 5.3L15 13.5l5 1.5v4c0 .6-.5 1-1 1C11 20 4 13 4 5c0-.5.4-1 1-1z");
    public static Icon Elder { get; } = new("M9 7.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM6 21l1.5-5L6 12.5c0-2.5 1.5-4 3.5-4s3 1.5 3.5 3.5l3 1.5M10 16l2.5 5M17 10.5V21M15.5 10.5a1.5 1.5 0 013 0");
    public static Icon Sight { get; } = new("M4 19L9 6h1.5l5 13M5.8 14.5h8M17 10h5M19.5 7.5v5");
    public static Icon Enter { get; } = new("M13 4h6v16h-6M4 12h11M11 8l4 4-4 4");
    public static Icon Next { get; } = new("M9 5l7 7-7 7");
    public static Icon Clock { get; } = new("M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5.5l3.5 2");
    public static Icon Pin { get; } = new("M12 21s7-6.3 7-11.5A7 7 0 005 9.5C5 14.7 12 21 12 21zM12 12a2.5 2.5 0 100-5 2.5 2.5 0 000 5z");
    public static Icon Note { get; } = new("M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.5M12 7.5v.1");
    public static Icon Warning { get; } = new("M12 4l9 16H3zM12 10v4.5M12 17.3v.1");
    public static Icon Done { get; } = new("M12 21a9 9 0 100-18 9 9 0 000 18zM7.5 12.5l3 3 6-6.5");
    public static Icon Print { get; } = new("M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z");
    public static Icon Bowl { get; } = new("M3 11h18c0 5-3 8-6.5 8.5h-5C6 19 3 16 3 11zM8 7.5c-1-1.2 1-2 0-3.5M12 7.5c-1-1.2 1-2 0-3.5M16 7.5c-1-1.2 1-2 0-3.5");
    public static Icon Shop { get; } = new("M5 11v9h14v-9M3.5 8L5.5 4h13l2 4c0 2-1.3 3-2.8 3S15 10 14.8 8.5C14.7 10 13.5 11 12 11s-2.7-1-2.8-2.5C9 10 7.8 11 6.3 11S3.5 10 3.5 8zM10 20v-5h4v5");
    public static Icon Bed { get; } = new("M3 19V6M3 16h18v3M21 16v-3c0-2-1-3-3-3h-7v6M7 13.5a1.75 1.75 0 100-3.5 1.75 1.75 0 000 3.5z");
    public static Icon Child { get; } = new("M12 20a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM9.5 11.5v.6M14.5 11.5v.6M9.5 15.3c1.5 1.2 3.5 1.2 5 0M12 5c-.8-1.7 1.5-2 1-3.2");
    public static Icon House { get; } = new("M3.5 11.5L12 4.5l8.5 7M6 10v9.5h12V10M9.5 19.5V14h5v5.5");
    public static Icon Vehicle { get; } = new("M4 16v-4l2-5.5h12l2 5.5v4zM4 12h16M6.5 16v2.5M17.5 16v2.5M7 14h.1M17 14h.1");
    public static Icon Truck { get; } = new("M2.5 6h11v10h-11zM13.5 10H18l3.5 3.5V16h-8M6.5 18.5a2 2 0 100-4 2 2 0 000 4zM17 18.5a2 2 0 100-4 2 2 0 000 4z");
    public static Icon Book { get; } = new("M12 6.5C10 5 7 4.7 4 5v13c3-.3 6 0 8 1.5 2-1.5 5-1.8 8-1.5V5c-3-.3-6 0-8 1.5zM12 6.5v13");
    public static Icon Heart { get; } = new("M12 20S4 15 4 9.3C4 6.5 6 5 8 5c1.8 0 3.2 1 4 2.5C12.8 6 14.2 5 16 5c2 0 4 1.5 4 4.3C20 15 12 20 12 20zM8 12h2l1.5-2.5 2 4.5 1-2H17");
    public static Icon Shield { get; } = new("M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.5 12l2.5 2.5 4.5-5");
    public static Icon Building { get; } = new("M5 20V4h9v16M14 9h5v11M3 20h18M8 8h3M8 12h3M8 16h3M16.5 13v.1M16.5 16.5v.1");
    public static Icon Grass { get; } = new("M12 20v-9M12 13.5C12 10 9.5 7.5 5 7.5c0 4 2.5 6 7 6zM12 11c0-3 2-5.5 6.5-5.5 0 4-2 6-6.5 6M5 20h14");
    public static Icon Pill { get; } = new("M8.5 20a4.5 4.5 0 01-3.2-7.7l7-7a4.5 4.5 0 016.4 6.4l-7 7A4.5 4.5 0 018.5 20zM9 8.8l6.3 6.3");
    public static Icon Work { get; } = new("M3.5 8h17v11h-17zM9 8V5h6v3M3.5 13h17M12 12v2.5");
    public static Icon Hands { get; } = new("M12 9.5c-1-2-4.5-2-4.5.8 0 2.2 2.7 3.7 4.5 5.2 1.8-1.5 4.5-3 4.5-5.2 0-2.8-3.5-2.8-4.5-.8zM3 13v6.5M3 18.5c3 0 4 2 9 2s6-2 9-2M21 13v6.5");
    public static Icon Star { get; } = new("M12 4l2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z");
    public static Icon Copy { get; } = new("M9 9h11v11H9zM5 15H4V4h11v1");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);
}
