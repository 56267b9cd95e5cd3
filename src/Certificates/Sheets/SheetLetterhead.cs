using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Suban.Certificates.Sheets;

/// <summary>Sets the names in Mongolian script beside the letterhead, upright, on the side the region's order asks for.</summary>
internal static class SheetLetterhead
{
    /// <summary>What fits from top to bottom.</summary>
    private const int MostLetters = 16;

    private const int ColumnShare = 7;

    public static void Put(Paragraph letterhead, SheetScript script)
    {
        // Lines of this script run from left to right. Word can do that within a cell, LibreOffice 7 cannot: so a line is a cell.
        var lines = script.Names.Prepend(script.Place).OfType<string>().SelectMany(Lines).ToList();
        var rest = 100 - (ColumnShare * lines.Count);
        var chinese = Cell(rest, (Paragraph)letterhead.CloneNode(deep: true));
        var upright = lines.Select(Upright).ToList();
        var shares = Enumerable.Repeat(ColumnShare, lines.Count).ToList();
        letterhead.InsertAfterSelf(new Table(
            new TableProperties(
                new TableStyle { Val = "Plain" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid((script.First ? [.. shares, rest] : shares.Prepend(rest)).Select(s => new GridColumn { Width = $"{s * 95}" })),
            new TableRow(
                [
                    new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 1500, HeightType = HeightRuleValues.Exact }),
                    .. script.First ? [.. upright, chinese] : upright.Prepend(chinese),
                ])));
        letterhead.Remove();
    }

    private static TableCell Upright(string line)
    {
        var cell = Cell(ColumnShare, new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "Script" } },
            new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })));
        cell.TableCellProperties!.TextDirection = new TextDirection { Val = TextDirectionValues.TopToBottomRightToLeftRotated };
        return cell;
    }

    private static TableCell Cell(int share, Paragraph content) => new(
        new TableCellProperties(
            new TableCellWidth { Width = $"{share * 50}", Type = TableWidthUnitValues.Pct },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        content);

    /// <summary>Broken between words only: the narrow space before a suffix belongs to the word.</summary>
    private static IEnumerable<string> Lines(string name)
    {
        var line = "";
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= MostLetters + 1)
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
