using System.Diagnostics;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>What a product says, as a page, as Word and as PDF, without the white space that layout puts in.</summary>
internal static class ProductText
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The words of the page, piece by piece.</summary>
    public static IReadOnlyList<string> Pieces(HtmlPage page) =>
    [
        .. page.Document.QuerySelectorAll(".ms-sheet h2, .ms-sheet p:not(.ms-noprint), .ms-sheet th, .ms-sheet td, .ms-sheet li, .ms-sign > div")
            .Select(e => Bare(e.TextContent)).Where(t => t.Length > 0),
    ];

    public static async Task<byte[]> DocxAsync(Browser browser, string address) =>
        await browser.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    public static IReadOnlyList<string> Paragraphs(byte[] docx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = word.MainDocumentPart!;
        return
        [
            .. main.HeaderParts.SelectMany(h => h.Header!.Descendants<Paragraph>())
                .Concat(main.Document!.Body!.Descendants<Paragraph>())
                .Concat(main.FooterParts.SelectMany(f => f.Footer!.Descendants<Paragraph>()))
                .Select(p => Bare(string.Concat(p.Descendants<Text>().Select(t => t.Text)))).Where(t => t.Length > 0),
        ];
    }

    /// <summary>Asks as a person does: again and again until it is there.</summary>
    public static async Task<byte[]> PdfAsync(Browser browser, string address)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < _patience;)
        {
            using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.StatusCode is HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "application/pdf")
            {
                return await answer.Content.ReadAsByteArrayAsync();
            }

            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }

        throw new TimeoutException($"{address} is still not made.");
    }
}
