using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Suban.Components.Status;

/// <summary>A light (亮灯): shape, word and remaining time together; never colour alone.</summary>
/// <param name="Remaining">剩 3 个工作日, 超 2 小时; null shows the word only.</param>
public sealed record Lamp(LampColour Colour, string? Remaining = null) : IHtmlContent
{
    /// <summary>The word of the light, as lists and counters name it.</summary>
    public static string Word(LampColour colour) => colour switch
    {
        LampColour.Green => "正常",
        LampColour.Yellow => "临期",
        LampColour.Red => "超时",
        LampColour.Grey => "停钟",
    };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (kind, shape) = Colour switch
        {
            LampColour.Green => ("ok", "M5 0a5 5 0 100 10A5 5 0 105 0z"),
            LampColour.Yellow => ("warn", "M5 0l5 10H0z"),
            LampColour.Red => ("err", "M0 0h10v10H0z"),
            LampColour.Grey => ("mute", "M1 0h3v10H1zM6 0h3v10H6z"),
        };
        writer.Write($"""<span class="ms-tag ms-tag--{kind}"><svg class="ms-lamp__shape" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="{shape}"/></svg>""");
        writer.Write(Word(Colour));
        if (Remaining is not null)
        {
            writer.Write(" · ");
            encoder.Encode(writer, Remaining);
        }

        writer.Write("</span>");
    }
}

public enum LampColour
{
    Green,
    Yellow,
    Red,
    Grey,
}
