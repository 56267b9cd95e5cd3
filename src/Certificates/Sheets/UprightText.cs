using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Suban.Certificates.Sheets;

/// <summary>
/// Sets Mongolian script in Word. Its lines run from left to right: Word can do that within a cell, LibreOffice 7 cannot, so a line is
/// a cell.
/// </summary>
internal static class UprightText
{
    public const int ColumnShare = 7;

    /// <summary>About how far a letter goes down, in twentieths of a point.</summary>
    private const int LetterHeight = 115;

    private const int MostLetters = 34;

    private const int MostColumns = 14;

    /// <summary>What one text needs from top to bottom.</summary>
    public static int HeightOf(string text) => (text.Length * LetterHeight) + 200;

    /// <summary>Texts side by side, as many tables as their lines need.</summary>
    public static IEnumerable<Table> Tables(IReadOnlyList<string> texts) =>
        texts.SelectMany(t => Lines(t, MostLetters)).Chunk(MostColumns).Select(lines => Row(
            [.. lines.Select(_ => ColumnShare)], HeightOf(lines.MaxBy(l => l.Length)!), [.. lines.Select(l => Cell(ColumnShare, l))]));

    /// <summary>One row of cells without lines around them.</summary>
    public static Table Row(IReadOnlyList<int> shares, int height, IReadOnlyList<TableCell> cells) => new(
        new TableProperties(
            new TableStyle { Val = "Plain" },
            new TableWidth { Width = $"{shares.Sum() * 50}", Type = TableWidthUnitValues.Pct },
            new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(shares.Select(s => new GridColumn { Width = $"{s * 95}" })),
        new TableRow([new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.Exact }), .. cells]));

    public static TableCell Cell(int share, string text)
    {
        var cell = CellOf(share, new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "Script" } },
            new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
        cell.TableCellProperties!.TextDirection = new TextDirection { Val = TextDirectionValues.TopToBottomRightToLeftRotated };
        return cell;
    }

    public static TableCell CellOf(int share, Paragraph content) => new(
        new TableCellProperties(
            new TableCellWidth { Width = $"{share * 50}", Type = TableWidthUnitValues.Pct },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        content);

    /// <summary>Broken between words only: the narrow space before a suffix belongs to the word.</summary>
    public static IEnumerable<string> Lines(string text, int most)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= most + 1)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
