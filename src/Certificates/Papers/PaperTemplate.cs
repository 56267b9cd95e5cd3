using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;

namespace Suban.Certificates.Papers;

/// <summary>What goes into a template's picture controls.</summary>
/// <param name="Qr">PNG.</param>
/// <param name="Seal">SVG; null leaves the place empty.</param>
internal sealed record PaperPictures(byte[] Qr, string? Seal);

/// <summary>
/// Fills a Word template by its content controls: <c>tag</c> takes a value, <c>tag?</c> takes its paragraph away when it has none,
/// <c>rows:name</c> repeats a table row, <c>qr</c> and <c>seal</c> are pictures. Everything else in the file is the office's own.
/// </summary>
internal static class PaperTemplate
{
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    /// <param name="forConversion">LibreOffice draws an SVG only where Word expects the fallback picture.</param>
    public static byte[] Fill(byte[] template, PaperContent content, PaperPictures pictures, bool forConversion)
    {
        using var memory = new MemoryStream();
        memory.Write(template);
        using (var word = WordprocessingDocument.Open(memory, isEditable: true))
        {
            var main = word.MainDocumentPart ?? throw new InvalidOperationException("The template has no document.");
            var body = main.Document?.Body ?? throw new InvalidOperationException("The template has no body.");
            FillRows(body, content);
            FillPictures(main, body, pictures, forConversion);
            FillValues(body, content.Values);
            foreach (var part in main.FooterParts.Select(f => f.Footer).OfType<OpenXmlElement>().Concat(main.HeaderParts.Select(h => h.Header).OfType<OpenXmlElement>()))
            {
                FillValues(part, content.Values);
            }
        }

        return memory.ToArray();
    }

    private static void FillRows(Body body, PaperContent content)
    {
        foreach (var repeated in body.Descendants<SdtRow>().Where(r => TagOf(r) is ['r', 'o', 'w', 's', ':', ..]).ToList())
        {
            var pattern = repeated.Descendants<TableRow>().First();
            foreach (var row in content.Tables.GetValueOrDefault(TagOf(repeated)!["rows:".Length..]) ?? [])
            {
                var filled = (TableRow)pattern.CloneNode(deep: true);
                repeated.InsertBeforeSelf(filled);
                FillValues(filled, row);
            }

            repeated.Remove();
        }
    }

    internal static void FillValues(OpenXmlElement place, IReadOnlyDictionary<string, string> values)
    {
        foreach (var control in place.Descendants<SdtElement>().ToList())
        {
            if (TagOf(control) is not { } tag)
            {
                continue;
            }

            var value = values.GetValueOrDefault(tag.TrimEnd('?'), string.Empty);
            if (value.Length == 0 && tag.EndsWith('?'))
            {
                control.Ancestors<Paragraph>().First().Remove();
                continue;
            }

            var look = control.Descendants<RunProperties>().FirstOrDefault(p => p.Parent is Run)?.CloneNode(deep: true);
            var run = look is null ? new Run() : new Run(look);
            AppendText(run, value);
            _ = control is SdtRun ? control.InsertAfterSelf<OpenXmlElement>(run) : control.InsertAfterSelf<OpenXmlElement>(new Paragraph(run));
            control.Remove();
        }
    }

    internal static void AppendText(Run run, string value)
    {
        var lines = Printable(value).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.AppendChild(new Break());
            }

            run.AppendChild(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    // XML cannot hold control characters or lone surrogates; everything else stays as typed.
    private static string Printable(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF))
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }

    private static void FillPictures(MainDocumentPart main, Body body, PaperPictures pictures, bool forConversion)
    {
        foreach (var control in body.Descendants<SdtElement>().Where(c => TagOf(c) is "qr" or "seal").ToList())
        {
            var blip = control.Descendants<A.Blip>().FirstOrDefault();
            if (blip is null)
            {
                continue;
            }

            if (TagOf(control) == "qr")
            {
                blip.Embed = AddImage(main, ImagePartType.Png, pictures.Qr);
            }
            else if (pictures.Seal is { } seal)
            {
                var drawing = AddImage(main, ImagePartType.Svg, Encoding.UTF8.GetBytes(seal));
                if (forConversion)
                {
                    blip.Embed = drawing;
                }
                else
                {
                    blip.AppendChild(new A.BlipExtensionList(new A.BlipExtension(
                        new DocumentFormat.OpenXml.Office2019.Drawing.SVG.SVGBlip { Embed = drawing }) { Uri = SvgExtension }));
                }
            }

            Unwrap(control);
        }
    }

    private static string AddImage(MainDocumentPart main, PartTypeInfo type, byte[] content)
    {
        var part = main.AddImagePart(type);
        using var stream = new MemoryStream(content, writable: false);
        part.FeedData(stream);
        return main.GetIdOfPart(part);
    }

    private static void Unwrap(SdtElement control)
    {
        foreach (var run in control.Descendants<Run>().Where(r => r.Descendants<A.Blip>().Any()).ToList())
        {
            run.Remove();
            control.InsertBeforeSelf(run);
        }

        control.Remove();
    }

    private static string? TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
}
