using System.Collections.Concurrent;
using QRCoder;

namespace Suban.Certificates.Papers;

/// <summary>Makes a paper's Word file from its content: the template, the values, the QR code and the seal.</summary>
public sealed class PaperRenderer(CertificatesSettings settings)
{
    private readonly ConcurrentDictionary<string, (DateTime Written, byte[] Bytes)> _templates = new(StringComparer.Ordinal);

    /// <summary>Whether an office has a template of that name; certificates without their own use the general one.</summary>
    public bool HasTemplate(string template) => File.Exists(PathOf(template));

    internal byte[] Docx(PaperDocument document, bool withSeal, bool forConversion) => PaperTemplate.Fill(
        Template(document.Template),
        new PaperContent { Values = document.Values, Tables = document.Tables },
        new PaperPictures(QrPng(VerifyAddress(document.Code)), withSeal ? SealDrawing.Svg(document.Issuer, SealFooting) : null),
        forConversion);

    internal string VerifyAddress(string code) => $"{settings.PublicOrigin}/v/{code}";

    internal string SealFooting => settings.Demonstration ? "（演示）" : string.Empty;

    // An office may replace a template while the platform runs.
    private byte[] Template(string name)
    {
        var path = PathOf(name);
        var written = File.GetLastWriteTimeUtc(path);
        return _templates.AddOrUpdate(
            name,
            _ => (written, File.ReadAllBytes(path)),
            (_, known) => known.Written == written ? known : (written, File.ReadAllBytes(path))).Bytes;
    }

    private string PathOf(string template) => Path.Combine(settings.Papers.TemplateFolder, template + ".docx");

    private static byte[] QrPng(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(8);
    }
}
