using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Suban.Certificates.Papers;

/// <summary>A piece of a paper as the print page shows it.</summary>
public abstract record PaperBlock;

/// <param name="Style">The template's paragraph style: <c>Letterhead, Title, Number, Body, Signature, Verify…</c></param>
public sealed record PaperParagraph(string Style, string Text) : PaperBlock;

/// <param name="Rows">The first row is the heading, unless the table is one of labels and values.</param>
public sealed record PaperTable(bool HasHeading, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;

/// <summary>The place of the QR code.</summary>
public sealed record PaperQr : PaperBlock;

/// <summary>The place of the seal, over the signature that follows.</summary>
public sealed record PaperSealPlace : PaperBlock;

/// <summary>Reads a filled Word file back as blocks, so that the print page and the Word file say the same and one template serves both.</summary>
internal static class PaperBlocks
{
    public static IReadOnlyList<PaperBlock> Read(byte[] docx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx, writable: false), isEditable: false);
        return [.. (word.MainDocumentPart?.Document?.Body?.ChildElements ?? default).SelectMany(Blocks)];
    }

    private static IEnumerable<PaperBlock> Blocks(OpenXmlElement element)
    {
        if (element is Table table)
        {
            yield return new PaperTable(
                table.Descendants<TableHeader>().Any(),
                [.. table.Elements<TableRow>().Select(r => (IReadOnlyList<string>)[.. r.Elements<TableCell>().Select(TextOf)])]);
        }

        if (element is not Paragraph paragraph)
        {
            yield break;
        }

        if (paragraph.Descendants<A.Anchor>().Any())
        {
            yield return new PaperSealPlace();
        }

        if (paragraph.Descendants<A.Inline>().Any())
        {
            yield return new PaperQr();
        }

        if (TextOf(paragraph) is { Length: > 0 } text)
        {
            yield return new PaperParagraph(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Body", text);
        }
    }

    private static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants().Select(part => part switch
    {
        Text text => text.Text,
        Break => "\n",
        _ => string.Empty,
    }));
}
