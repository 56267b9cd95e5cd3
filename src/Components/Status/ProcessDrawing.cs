namespace Suban.Components.Status;

/// <summary>The picture of a joint process in pixels, before anything draws it: the page as SVG, the Word file as shapes.</summary>
public sealed record ProcessDrawing(double Width, double Height, IReadOnlyList<ProcessBox> Boxes, IReadOnlyList<ProcessArrow> Arrows)
{
    private const int BoxWidth = 180;
    private const int BoxHeight = 84;
    private const int EndWidth = 56;
    private const int GapX = 32;
    private const int RowHeight = BoxHeight + 14;

    // Beyond three stages the boxes would shrink below readable size: the list serves everyone then.
    private const int MostStages = 3;

    /// <summary>Null where there is nothing to draw, or too many stages for a picture that can be read.</summary>
    public static ProcessDrawing? Of(IReadOnlyList<ProcessStep> steps)
    {
        var stages = steps.GroupBy(s => s.Stage).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        return stages.Length is > 0 and <= MostStages ? Of(stages, new ProcessLayout(stages)) : null;
    }

    private static ProcessDrawing Of(ProcessStep[][] stages, ProcessLayout layout)
    {
        var height = (layout.Rows * RowHeight) - 14 + 4;
        var width = (2 * EndWidth) + (stages.Length * (BoxWidth + GapX)) + GapX + 4;
        var places = new Dictionary<string, (double X, double Y)>();
        for (var s = 0; s < stages.Length; s++)
        {
            foreach (var step in stages[s])
            {
                places[step.Key] = (2 + EndWidth + GapX + (s * (BoxWidth + GapX)), 2 + (BoxHeight / 2.0) + (layout.RowOf(step.Key) * RowHeight));
            }
        }

        var (start, end) = ((X: 2.0 + EndWidth, Y: height / 2), (X: width - 2.0 - EndWidth, Y: height / 2));
        return new ProcessDrawing(
            width, height,
            [
                EndBox(2, height / 2, "提交"),
                .. stages.SelectMany(s => s).Select(s => BoxOf(places[s.Key], s)),
                EndBox(end.X, height / 2, "发证"),
            ],
            [
                .. stages[0].Select(s => Arrow(start, places[s.Key])),
                .. layout.Edges.Select(e => Arrow(Right(places[e.Before]), places[e.After])),
                .. layout.Last.Select(k => Arrow(Right(places[k]), end)),
            ]);
    }

    private static (double X, double Y) Right((double X, double Y) box) => (box.X + BoxWidth, box.Y);

    private static ProcessArrow Arrow((double X, double Y) from, (double X, double Y) to) =>
        new(from.X, from.Y, to.X - (GapX / 2.0), to.X, to.Y);

    private static ProcessBox BoxOf((double X, double Y) at, ProcessStep step)
    {
        var name = Wrap(step.Name, 12);
        return new ProcessBox(
            at.X, at.Y - (BoxHeight / 2.0), BoxWidth, BoxHeight, [.. name, Cut(step.Authority, 13), step.Limit], name.Length, IsEnd: false);
    }

    private static ProcessBox EndBox(double x, double y, string words) => new(x, y - 22, EndWidth, 44, [words], 1, IsEnd: true);

    private static string[] Wrap(string words, int width) =>
        words.Length <= width ? [words] : [words[..width], Cut(words[width..], width)];

    private static string Cut(string words, int most) => words.Length <= most ? words : words[..(most - 1)] + "…";
}

/// <param name="NameLines">How many of the lines are the name; the others are small.</param>
/// <param name="IsEnd">The beginning or the end, not a part.</param>
public sealed record ProcessBox(double X, double Y, double Width, double Height, IReadOnlyList<string> Lines, int NameLines, bool IsEnd);

/// <summary>Across to <paramref name="Turn"/>, up or down, across.</summary>
public sealed record ProcessArrow(double FromX, double FromY, double Turn, double ToX, double ToY);
