using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Suban.Components.Status;

/// <summary>
/// The picture of a joint process (流程图): stages from left to right, parallel parts one above the other. Narrow screens and
/// readers that do not see get the same as an ordered list.
/// </summary>
public static class ProcessPicture
{
    private const int BoxWidth = 212;
    private const int BoxHeight = 64;
    private const int EndWidth = 84;
    private const int GapX = 44;
    private const int GapY = 16;

    public static IHtmlContent Of(IReadOnlyList<ProcessStep> steps)
    {
        var stages = steps.GroupBy(s => s.Stage).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        // Beyond three stages the boxes would shrink below readable size: the list serves everyone then.
        var drawn = stages.Length is > 0 and <= 3;
        var html = new Markup().Open("figure", ("class", drawn ? "ms-process ms-process--drawn" : "ms-process"));
        if (drawn)
        {
            WriteDrawing(html, stages);
        }

        WriteList(html, stages);
        return html.Close();
    }

    private static void WriteList(Markup html, ProcessStep[][] stages)
    {
        html.Open("ol", ("class", "ms-steps")).Open("li", ("class", "now")).Open("b").Text("一次提交").Close().Text(" 一张表、一套材料").Close();
        foreach (var stage in stages)
        {
            html.Open("li").Open("b").Text(stage.Length > 1 ? $"{stage.Length} 个部门同时办" : stage[0].Name).Close();
            if (stage.Length == 1)
            {
                html.Text($" {stage[0].Authority}，{stage[0].Limit}").Close();
                continue;
            }

            html.Open("ul");
            foreach (var step in stage)
            {
                html.Open("li").Text($"{step.Name}：{step.Authority}，{step.Limit}").Close();
            }

            html.Close(2);
        }

        html.Open("li").Open("b").Text("一窗发证").Close().Text(" 窗口领、邮寄或网上取").Close(2);
    }

    private static void WriteDrawing(Markup html, ProcessStep[][] stages)
    {
        var tallest = stages.Max(s => s.Length);
        var height = (tallest * (BoxHeight + GapY)) - GapY + 4;
        var width = (2 * EndWidth) + (stages.Length * (BoxWidth + GapX)) + GapX + 4;
        html.Open("svg", ("class", "ms-process__picture"), ("viewBox", $"0 0 {N(width)} {N(height)}"), ("aria-hidden", "true"), ("focusable", "false"));
        var places = new Dictionary<string, (int X, int Y)>();
        for (var s = 0; s < stages.Length; s++)
        {
            var top = (height - ((stages[s].Length * (BoxHeight + GapY)) - GapY)) / 2;
            for (var i = 0; i < stages[s].Length; i++)
            {
                places[stages[s][i].Key] = (2 + EndWidth + GapX + (s * (BoxWidth + GapX)), top + (i * (BoxHeight + GapY)));
            }
        }

        var all = stages.SelectMany(s => s).ToArray();
        var needed = all.SelectMany(s => s.After).ToHashSet();
        var (start, end) = ((X: 2 + EndWidth, Y: height / 2), (X: width - 2 - EndWidth, Y: height / 2));
        foreach (var step in all)
        {
            var (x, y) = places[step.Key];
            var before = step.After.Where(places.ContainsKey).Select(k => (X: places[k].X + BoxWidth, Y: places[k].Y + (BoxHeight / 2)));
            foreach (var from in before.DefaultIfEmpty(start))
            {
                Line(html, from, (x, y + (BoxHeight / 2)));
            }

            if (!needed.Contains(step.Key))
            {
                Line(html, (x + BoxWidth, y + (BoxHeight / 2)), end);
            }
        }

        End(html, 2, height / 2, "一次提交");
        foreach (var step in all)
        {
            Box(html, places[step.Key], step);
        }

        End(html, end.X, height / 2, "一窗发证");
        html.Close();
    }

    private static void Line(Markup html, (int X, int Y) from, (int X, int Y) to)
    {
        var middle = to.X - (GapX / 2);
        html.Open("path", ("class", "ms-process__line"), ("d", $"M{N(from.X)} {N(from.Y)}H{N(middle)}V{N(to.Y)}H{N(to.X - 3)}")).Close()
            .Open("path", ("class", "ms-process__head"), ("d", $"M{N(to.X)} {N(to.Y)}l-8-4.5v9z")).Close();
    }

    private static void Box(Markup html, (int X, int Y) at, ProcessStep step)
    {
        Rect(html, "ms-process__box", at.X, at.Y, BoxWidth, BoxHeight);
        Text(html, null, at.X + (BoxWidth / 2), at.Y + 28, Short(step.Name, 14));
        Text(html, "ms-process__sub", at.X + (BoxWidth / 2), at.Y + 49, Short($"{step.Authority} · {step.Limit}", 17));
    }

    private static void End(Markup html, int x, int y, string words)
    {
        Rect(html, "ms-process__box ms-process__box--end", x, y - 24, EndWidth, 48);
        Text(html, "ms-process__on", x + (EndWidth / 2), y + 5, words);
    }

    private static void Rect(Markup html, string css, int x, int y, int width, int height) =>
        html.Open("rect", ("class", css), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)), ("rx", "8")).Close();

    private static void Text(Markup html, string? css, int x, int y, string words) =>
        html.Open("text", ("class", css), ("x", N(x)), ("y", N(y)), ("text-anchor", "middle")).Text(words).Close();

    private static string Short(string words, int most) => words.Length <= most ? words : words[..(most - 1)] + "…";

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
