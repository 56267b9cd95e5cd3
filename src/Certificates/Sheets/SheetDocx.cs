using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Suban.Certificates.Papers;

namespace Suban.Certificates.Sheets;

/// <summary>
/// Writes a sheet into the office's template (content/papers/guide-product.docx): letterhead, title, mark and footing go into its
/// content controls, the blocks in the place of the control <c>body</c>, in the template's own styles.
/// </summary>
internal static class SheetDocx
{
    /// <summary>The width of the text in twentieths of a point.</summary>
    private const int TextWidth = 9525;

    public static byte[] Write(byte[] template, Sheet sheet)
    {
        using var memory = new MemoryStream();
        memory.Write(template);
        using (var word = WordprocessingDocument.Open(memory, isEditable: true))
        {
            var main = word.MainDocumentPart ?? throw new InvalidOperationException("The template has no document.");
            var body = main.Document?.Body ?? throw new InvalidOperationException("The template has no body.");
            var place = body.Descendants<SdtBlock>().First(b => b.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == "body");
            var pictures = new SheetDrawings(main);
            var bookmarks = 0;
            foreach (var element in KeptTogether(sheet.Blocks).SelectMany(b => Elements(b.Block, pictures, () => ++bookmarks).Select(e => b.WithNext ? WithNext(e) : e)))
            {
                place.InsertBeforeSelf(element);
            }

            place.Remove();
            if (sheet.Script is { } script)
            {
                SheetLetterhead.Put(body.Descendants<Paragraph>().First(p => StyleOf(p) == "Letterhead"), script);
            }

            var values = new Dictionary<string, string>
            {
                ["letterhead"] = sheet.Letterhead,
                ["title"] = sheet.Title,
                ["subtitle"] = sheet.Subtitle ?? "",
                ["mark"] = sheet.Mark ?? "",
                ["footing"] = sheet.Footing,
            };
            PaperTemplate.FillValues(body, values);
            foreach (var part in main.FooterParts.Select(f => f.Footer).OfType<OpenXmlElement>().Concat(main.HeaderParts.Select(h => h.Header).OfType<OpenXmlElement>()))
            {
                PaperTemplate.FillValues(part, values);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Signatures on a page of their own sign nothing: the words before them go with them.</summary>
    private static IEnumerable<(SheetBlock Block, bool WithNext)> KeptTogether(IReadOnlyList<SheetBlock> blocks)
    {
        var kept = new bool[blocks.Count];
        for (var foot = 0; foot < blocks.Count; foot++)
        {
            for (var i = foot - 1; blocks[foot] is SheetFoot && i >= 0 && blocks[i] is (SheetText or SheetHeading); i--)
            {
                kept[i] = true;
                if (blocks[i] is SheetHeading)
                {
                    break;
                }
            }
        }

        return blocks.Zip(kept);
    }

    private static OpenXmlElement WithNext(OpenXmlElement element)
    {
        if (element is Paragraph { ParagraphProperties: { } properties })
        {
            properties.KeepNext = new KeepNext();
        }

        return element;
    }

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static IEnumerable<OpenXmlElement> Elements(SheetBlock block, SheetDrawings pictures, Func<int> bookmark) => block switch
    {
        SheetTitle title => Title(title, bookmark()),
        SheetHeading heading => [Heading(heading)],
        SheetText text => [Line(StyleOf(text.Tone), text.Text)],
        SheetList list => list.Lines.Select(l => Line("Item", "• " + l)),
        SheetTable table => [TableOf(table), Line("Gap", "")],
        SheetPicture picture => [new Paragraph(Style("Picture"), new Run(pictures.Of(picture)))],
        SheetFoot foot => Foot(foot, pictures),
        SheetCode code => [new Paragraph(Style("Picture"), new Run(pictures.Code(code.Address, code.Millimetres))), Line("Cover", code.Caption)],
        SheetContents contents => contents.Entries.Select(Entry),
        SheetUpright upright => [.. UprightText.Tables(upright.Texts).SelectMany(t => new OpenXmlElement[] { t, Line("Gap", "") })],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form in Word."),
    };

    private static string StyleOf(SheetTone tone) => tone switch
    {
        SheetTone.Plain => "Text",
        SheetTone.Strong => "Strong",
        SheetTone.Fine => "Fine",
        SheetTone.Cover => "Cover",
        SheetTone.Centred => "Subtitle",
        SheetTone.Signature => "Signature",
    };

    private static Paragraph Heading(SheetHeading heading)
    {
        var paragraph = Line("Heading", heading.Text);
        if (heading.StartsPage)
        {
            paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Title(SheetTitle title, int number)
    {
        var paragraph = Line("Title", title.Text);
        paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        paragraph.InsertAfter(new BookmarkStart { Id = $"{number}", Name = title.Anchor }, paragraph.ParagraphProperties);
        paragraph.AppendChild(new BookmarkEnd { Id = $"{number}" });
        yield return paragraph;
        if (title.Subtitle is { } subtitle)
        {
            yield return Line("Subtitle", subtitle);
        }
    }

    /// <summary>The page number is a field, which Word and LibreOffice reckon for themselves.</summary>
    private static Paragraph Entry(SheetEntry entry) => new(
        Style("Entry"),
        new Hyperlink(
            new Run(new Text(entry.Text) { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new TabChar()),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
            new Run(new FieldCode($" PAGEREF {entry.Anchor} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text("…")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End })) { Anchor = entry.Anchor, History = true });

    private static IEnumerable<OpenXmlElement> Foot(SheetFoot foot, SheetDrawings pictures)
    {
        Paragraph[] code = [new Paragraph(Style("Code"), new Run(pictures.Code(foot.Address, 25))), Line("Code", foot.Caption)];
        yield return WithNext(Line("Gap", ""));
        yield return foot.Beside.Count == 0
            ? Plain([72, 28], new TableRow(new TableRowProperties(new CantSplit()), Cell(72, [.. foot.Signs.DefaultIfEmpty("").Select(Sign)]), Cell(28, code)))
            : Plain(
                [33, 33, 12, 22],
                new TableRow(new TableRowProperties(new CantSplit()), Spanning(3, Cell(78, [.. foot.Beside.Select(t => WithNext(Line("Text", t)))])), Cell(22, code)),
                new TableRow([new TableRowProperties(new CantSplit()), .. foot.Signs.Select((s, i) => i == 2 ? Spanning(2, Cell(34, Sign(s))) : Cell(33, Sign(s)))]));
        yield return End();
    }

    private static Paragraph Sign(string words) => Line("Sign", words.Length == 0 ? "" : words + "＿＿＿＿＿＿＿＿");

    /// <summary>Word wants a paragraph behind a table. The last one must not need a page of its own.</summary>
    private static Paragraph End()
    {
        var paragraph = Line("Gap", "");
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact };
        return paragraph;
    }

    private static Table Plain(IReadOnlyList<int> shares, params IEnumerable<TableRow> rows) => new(
        [
            new TableProperties(
                new TableStyle { Val = "Plain" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(shares.Select(Column)),
            .. rows,
        ]);

    private static TableCell Spanning(int columns, TableCell cell)
    {
        if (columns > 1)
        {
            cell.TableCellProperties!.GridSpan = new GridSpan { Val = columns };
        }

        return cell;
    }

    private static Table TableOf(SheetTable table)
    {
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = "Grid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(table.Shares.Select(Column)));
        if (table.Head.Count > 0)
        {
            made.AppendChild(new TableRow(
                [new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Head.Select((h, i) => Cell(table.Shares[i], Line("CellHead", h)))]));
        }

        foreach (var row in table.Rows)
        {
            made.AppendChild(RowOf(row, table.Shares));
        }

        return made;
    }

    private static TableRow RowOf(SheetRow row, IReadOnlyList<int> shares)
    {
        var made = new TableRow(new TableRowProperties(new CantSplit()));
        var height = row.Cells.Max(HeightOf);
        if (height > 0)
        {
            made.TableRowProperties!.AppendChild(new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast });
        }

        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Kind is CellKind.Upright)
            {
                made.AppendChild(UprightText.Cell(shares[at], cell.Text));
                at++;
                continue;
            }

            var content = new List<OpenXmlElement> { Line(StyleOf(cell.Kind), cell.Text) };
            if (cell.Note is not null)
            {
                content.Add(Line("CellNote", cell.Note));
            }

            made.AppendChild(Spanning(cell.Span, Cell(shares.Skip(at).Take(cell.Span).Sum(), [.. content])));
            at += cell.Span;
        }

        return made;
    }

    /// <summary>The room a cell keeps, in twentieths of a point; 0 where its words decide.</summary>
    private static int HeightOf(SheetCell cell) => cell.Kind is CellKind.Upright ? UprightText.HeightOf(cell.Text) : cell.Lines > 1 ? cell.Lines * 340 : 0;

    private static string StyleOf(CellKind kind) => kind switch
    {
        CellKind.Plain => "Cell",
        CellKind.Label => "CellLabel",
        CellKind.Blank => "CellBlank",
        CellKind.Filled => "CellFilled",
        CellKind.Upright => "Script",
    };

    private static GridColumn Column(int share) => new() { Width = $"{TextWidth * share / 100}" };

    private static TableCell Cell(int share, params OpenXmlElement[] content) => new(
        [
            new TableCellProperties(
                new TableCellWidth { Width = $"{share * 50}", Type = TableWidthUnitValues.Pct },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            .. content,
        ]);

    private static ParagraphProperties Style(string id) => new() { ParagraphStyleId = new ParagraphStyleId { Val = id } };

    private static Paragraph Line(string style, string text)
    {
        var run = new Run();
        PaperTemplate.AppendText(run, text);
        return new Paragraph(Style(style), run);
    }
}
