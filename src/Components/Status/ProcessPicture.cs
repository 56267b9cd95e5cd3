using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Suban.Components.Status;

/// <summary>
/// The picture of a joint process (流程图): stages from left to right, parallel parts one above the other. Narrow screens and
/// readers that do not see get the same as an ordered list.
/// </summary>
public static class ProcessPicture
{
    private const int LineHeight = 18;

    public static IHtmlContent Of(IReadOnlyList<ProcessStep> steps)
    {
        var stages = steps.GroupBy(s => s.Stage).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var drawing = ProcessDrawing.Of(steps);
        var html = new Markup().Open("figure", ("class", drawing is null ? "ms-process" : "ms-process ms-process--drawn"));
        if (drawing is not null)
        {
            WriteDrawing(html, drawing);
        }

        WriteList(html, stages);
        return html.Close();
    }

    private static void WriteList(Markup html, ProcessStep[][] stages)
    {
        html.Open("ol", ("class", "ms-steps")).Open("li", ("class", "now")).Open("b").Text("一次提交").Close().Text(" 一张表、一套材料").Close();
        foreach (var stage in stages)
        {
            html.Open("li").Open("b").Text(stage.Length > 1 ? $"{stage.Length} 项同时办" : stage[0].Name).Close();
            if (stage.Length == 1)
            {
                html.Text(" ").Open("span", ("class", "ms-steps__note")).Text($"{stage[0].Authority}，{stage[0].Limit}").Close(2);
                continue;
            }

            html.Open("ul");
            foreach (var step in stage)
            {
                html.Open("li").Text(step.Name + " ").Open("span", ("class", "ms-quiet")).Text($"{step.Authority}，{step.Limit}").Close(2);
            }

            html.Close(2);
        }

        html.Open("li").Open("b").Text("一窗发证").Close().Text(" 窗口领、邮寄或网上取").Close(2);
    }

    private static void WriteDrawing(Markup html, ProcessDrawing drawing)
    {
        html.Open("svg",
            ("class", "ms-process__picture"), ("width", N(drawing.Width / 16.0) + "rem"), ("viewBox", $"0 0 {N(drawing.Width)} {N(drawing.Height)}"),
            ("aria-hidden", "true"), ("focusable", "false"));
        foreach (var arrow in drawing.Arrows)
        {
            html.Open("path", ("class", "ms-process__line"), ("d", $"M{N(arrow.FromX)} {N(arrow.FromY)}H{N(arrow.Turn)}V{N(arrow.ToY)}H{N(arrow.ToX - 4)}")).Close()
                .Open("path", ("class", "ms-process__head"), ("d", $"M{N(arrow.ToX)} {N(arrow.ToY)}l-8-4.5v9z")).Close();
        }

        foreach (var box in drawing.Boxes)
        {
            Rect(html, box.IsEnd ? "ms-process__box ms-process__box--end" : "ms-process__box", box.X, box.Y, box.Width, box.Height);
            var (middle, top) = (box.X + (box.Width / 2), box.Y + (box.Height / 2) - (box.Lines.Count * LineHeight / 2.0) + 14);
            for (var i = 0; i < box.Lines.Count; i++)
            {
                Text(html, box.IsEnd ? "ms-process__on" : i < box.NameLines ? null : "ms-process__sub", middle, top + (i * LineHeight), box.Lines[i]);
            }
        }

        html.Close();
    }

    private static void Rect(Markup html, string css, double x, double y, double width, double height) =>
        html.Open("rect", ("class", css), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)), ("rx", "8")).Close();

    private static void Text(Markup html, string? css, double x, double y, string words) =>
        html.Open("text", ("class", css), ("x", N(x)), ("y", N(y)), ("text-anchor", "middle")).Text(words).Close();

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
