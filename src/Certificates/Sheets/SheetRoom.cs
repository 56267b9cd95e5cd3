namespace Suban.Certificates.Sheets;

/// <summary>
/// How much of an A4 page blocks take, in points, so that a sheet can be laid out before anything draws it. The measures are those of the
/// office's template and of the printed page, whichever needs more.
/// </summary>
public static class SheetRoom
{
    private const double Page = 724;

    /// <summary>Letterhead, title and subtitle.</summary>
    private const double Head = 88;

    /// <summary>What names in Mongolian script beside the letterhead take more.</summary>
    private const double Script = 38;

    private const double TextWidth = 476;
    private const double PointsAPixel = 0.75;
    private const double PictureAround = 12;
    private const double Heading = 25;
    private const double Code = 92;
    private const double Signature = 24;
    private const double BesideShare = 0.77;

    private static readonly Measure _text = new(PerLine: 44.5, Line: 15.8, Around: 3.5);
    private static readonly Measure _fine = new(PerLine: 54, Line: 12.2, Around: 2.5);
    private static readonly Measure _row = new(PerLine: 49, Line: 12.2, Around: 2);

    /// <summary>Whether a sheet of these blocks, with its head, is one page.</summary>
    /// <param name="script">Names in Mongolian script stand beside the letterhead.</param>
    public static bool IsOnePage(IEnumerable<SheetBlock> blocks, bool script) => Head + (script ? Script : 0) + blocks.Sum(Of) <= Page;

    /// <summary>Whether blocks fit on a page that begins with them.</summary>
    public static bool FitAPage(IEnumerable<SheetBlock> blocks) => blocks.Sum(Of) <= Page;

    private static double Of(SheetBlock block) => block switch
    {
        SheetHeading => Heading,
        SheetText { Tone: SheetTone.Fine } text => _fine.Of(text.Text),
        SheetText text => _text.Of(text.Text),
        SheetList list => list.Lines.Sum(l => _text.Of(l)),
        SheetTable table => 6 + (table.Head.Count > 0 ? _row.Of("") : 0) + table.Rows.Sum(r => HeightOf(r, table.Shares)),
        SheetPicture picture => (picture.Height * Math.Min(PointsAPixel, TextWidth / picture.Width)) + PictureAround,
        SheetFoot { Beside.Count: > 0 } foot => Math.Max(Code, foot.Beside.Sum(t => _text.Of(t, BesideShare))) + Signature,
        SheetFoot foot => Math.Max(Code, foot.Signs.Count * Signature),
        _ => throw new InvalidOperationException($"{block.GetType().Name} is not measured."),
    };

    private static double HeightOf(SheetRow row, IReadOnlyList<int> shares)
    {
        var (at, height) = (0, 0.0);
        foreach (var cell in row.Cells)
        {
            height = Math.Max(height, _row.Of(cell.Text, shares.Skip(at).Take(cell.Span).Sum() / 100.0, edge: 1));
            at += cell.Span;
        }

        return height;
    }

    /// <param name="PerLine">Chinese characters on the whole width; letters and digits are half as wide.</param>
    private sealed record Measure(double PerLine, double Line, double Around)
    {
        public double Of(string text, double share = 1, double edge = 0) =>
            (Math.Max(1, Math.Ceiling(text.Sum(c => char.IsAscii(c) ? 0.5 : 1) / Math.Max(1, (PerLine * share) - edge))) * Line) + Around;
    }
}
