using System.Text.Json.Nodes;

namespace Suban.Certificates.Signing;

/// <summary>Where the signature sits in a file: behind the end of a PDF, where readers ignore it, or beside the document in a JSON file.</summary>
internal static class SignedFile
{
    private static ReadOnlySpan<byte> Mark => "%SUBAN-SM2 "u8;

    private static ReadOnlySpan<byte> End => "\n%%EOF\n"u8;

    public static byte[] AppendTo(ReadOnlySpan<byte> pdf, DocumentSignature signature) =>
        [.. pdf, .. Mark, .. CanonicalJson.Of(signature), .. End];

    public static byte[] Beside(JsonNode document, DocumentSignature signature) => CanonicalJson.Of(
        new JsonObject { ["document"] = document.DeepClone(), ["signature"] = JsonNode.Parse(CanonicalJson.Of(signature)) });

    /// <summary>Takes a file apart into what was signed and the signature; null where it carries none in the form this class writes.</summary>
    public static (byte[] Content, DocumentSignature Signature)? Split(ReadOnlySpan<byte> file) =>
        file.StartsWith("%PDF-"u8) ? SplitPdf(file) : SplitJson(file);

    private static (byte[] Content, DocumentSignature Signature)? SplitPdf(ReadOnlySpan<byte> file)
    {
        var mark = file.LastIndexOf(Mark);
        if (mark < 0 || !file.EndsWith(End) || file.Length - End.Length < mark + Mark.Length)
        {
            return null;
        }

        return DocumentSignature.Parse(file[(mark + Mark.Length)..^End.Length]) is { } signature ? (file[..mark].ToArray(), signature) : null;
    }

    private static (byte[] Content, DocumentSignature Signature)? SplitJson(ReadOnlySpan<byte> file)
    {
        try
        {
            var whole = JsonNode.Parse(file) as JsonObject;
            if (whole?["document"] is not JsonObject document || whole["signature"] is not JsonObject written ||
                DocumentSignature.Parse(CanonicalJson.Of(written)) is not { } signature)
            {
                return null;
            }

            return file.SequenceEqual(Beside(document, signature)) ? (CanonicalJson.Of(document), signature) : null;
        }
        catch (Exception damage) when (damage is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
