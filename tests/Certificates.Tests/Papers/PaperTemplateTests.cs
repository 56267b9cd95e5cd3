using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Suban.Certificates.Papers;
using Suban.Kernel.Database;

namespace Suban.Certificates.Tests.Papers;

public sealed class PaperTemplateTests
{
    public static TheoryData<string> Templates() =>
        [.. PaperKind.All.Select(k => k.Template), "certificate", "business-license", "small-restaurant-certificate"];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Docx_AnyTemplate_IsValidWordAndLeavesNoControlOpen(string template)
    {
        await using var world = World.Create(DatabaseKind.Sqlite);
        var document = new PaperDocument
        {
            Template = template,
            Title = "题",
            Number = "号",
            Issuer = "机关",
            IssuerCode = "11152529MB0TE10144",
            Holder = "人",
            IssuedOn = new DateOnly(2026, 9, 28),
            Code = new string('0', 26),
            Values = new Dictionary<string, string>(),
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(),
        };

        foreach (var forConversion in (bool[])[false, true])
        {
            var docx = world.Services.GetRequiredService<PaperRenderer>().Docx(document, withSeal: true, forConversion);
            using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
            Assert.Equal("", Faults(word));
            Assert.Empty(word.MainDocumentPart!.Document!.Descendants<SdtElement>());
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_AsShipped_IsValidWord(string template)
    {
        using var word = WordprocessingDocument.Open(Path.Combine(World.Templates, template + ".docx"), isEditable: false);

        Assert.Equal("", Faults(word));
    }

    private static string Faults(WordprocessingDocument word) =>
        string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
}
