using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Suban.Components.Status;

/// <summary>
/// The picture of a joint process (流程图): stages from left to right, parallel parts one above the other. Narrow screens and
/// readers that do not see get the same as an ordered list.
/// </summary>
public static class ProcessPicture
{
    private const int BoxWidth = 180;
    private const int BoxHeight = 84;
    private const int EndWidth = 56;
    private const int GapX = 32;
    private const int LineHeight = 18;
    private const int RowHeight = BoxHeight + 14;

    // Beyond three stages the boxes would shrink below readable size: the list serves everyone then.
    private const int MostStages = 3;

    public static IHtmlContent Of(IReadOnlyList<ProcessStep> steps)
    {
        var stages = steps.GroupBy(s => s.Stage).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var drawn = stages.Length is > 0 and <= MostStages;
        var html = new Markup().Open("figure", ("class", drawn ? "ms-process ms-process--drawn" : "ms-process"));
        if (drawn)
        {
            WriteDrawing(html, stages, new ProcessLayout(stages));
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

    private static void WriteDrawing(Markup html, ProcessStep[][] stages, ProcessLayout layout)
    {
        var height = (layout.Rows * RowHeight) - 14 + 4;
        var width = (2 * EndWidth) + (stages.Length * (BoxWidth + GapX)) + GapX + 4;
        html.Open("svg",
            ("class", "ms-process__picture"), ("width", N(width / 16.0) + "rem"), ("viewBox", $"0 0 {N(width)} {N(height)}"),
            ("aria-hidden", "true"), ("focusable", "false"));
        var places = new Dictionary<string, (double X, double Y)>();
        for (var s = 0; s < stages.Length; s++)
        {
            foreach (var step in stages[s])
            {
                places[step.Key] = (2 + EndWidth + GapX + (s * (BoxWidth + GapX)), 2 + (BoxHeight / 2.0) + (layout.RowOf(step.Key) * RowHeight));
            }
        }

        var (start, end) = ((X: 2.0 + EndWidth, Y: height / 2), (X: width - 2.0 - EndWidth, Y: height / 2));
        foreach (var step in stages[0])
        {
            Line(html, start, places[step.Key]);
        }

        foreach (var (before, after) in layout.Edges)
        {
            Line(html, Right(places[before]), places[after]);
        }

        foreach (var last in layout.Last)
        {
            Line(html, Right(places[last]), end);
        }

        End(html, 2, height / 2, "提交");
        foreach (var step in stages.SelectMany(s => s))
        {
            Box(html, places[step.Key], step);
        }

        End(html, end.X, height / 2, "发证");
        html.Close();
    }

    private static (double X, double Y) Right((double X, double Y) box) => (box.X + BoxWidth, box.Y);

    private static void Line(Markup html, (double X, double Y) from, (double X, double Y) to)
    {
        var middle = to.X - (GapX / 2.0);
        html.Open("path", ("class", "ms-process__line"), ("d", $"M{N(from.X)} {N(from.Y)}H{N(middle)}V{N(to.Y)}H{N(to.X - 4)}")).Close()
            .Open("path", ("class", "ms-process__head"), ("d", $"M{N(to.X)} {N(to.Y)}l-8-4.5v9z")).Close();
    }

    private static void Box(Markup html, (double X, double Y) at, ProcessStep step)
    {
        var lines = Wrap(step.Name, 12);
        var middle = at.X + (BoxWidth / 2.0);
        Rect(html, "ms-process__box", at.X, at.Y - (BoxHeight / 2.0), BoxWidth, BoxHeight);
        var top = at.Y - ((lines.Length + 2) * LineHeight / 2.0) + 14;
        for (var i = 0; i < lines.Length; i++)
        {
            Text(html, null, middle, top + (i * LineHeight), lines[i]);
        }

        Text(html, "ms-process__sub", middle, top + (lines.Length * LineHeight), Cut(step.Authority, 13));
        Text(html, "ms-process__sub", middle, top + ((lines.Length + 1) * LineHeight), step.Limit);
    }

    private static void End(Markup html, double x, double y, string words)
    {
        Rect(html, "ms-process__box ms-process__box--end", x, y - 22, EndWidth, 44);
        Text(html, "ms-process__on", x + (EndWidth / 2.0), y + 5, words);
    }

    private static void Rect(Markup html, string css, double x, double y, double width, double height) =>
        html.Open("rect", ("class", css), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)), ("rx", "8")).Close();

    private static void Text(Markup html, string? css, double x, double y, string words) =>
        html.Open("text", ("class", css), ("x", N(x)), ("y", N(y)), ("text-anchor", "middle")).Text(words).Close();

    private static string[] Wrap(string words, int width) =>
        words.Length <= width ? [words] : [words[..width], Cut(words[width..], width)];

    private static string Cut(string words, int most) => words.Length <= most ? words : words[..(most - 1)] + "…";

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
