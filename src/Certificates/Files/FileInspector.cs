using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>What the bytes of an upload turned out to be.</summary>
internal sealed record Inspection(FileType Type, int Pages);

/// <summary>Tells from its bytes alone what an upload is and whether it may be kept. Pure: bytes in, verdict out.</summary>
internal static class FileInspector
{
    public static Outcome<Inspection> Inspect(ReadOnlyMemory<byte> file, FileIntake intake, FilesSettings limits)
    {
        if (file.IsEmpty)
        {
            return FileRefusals.Empty(intake.Name);
        }

        if (Sniff(file.Span) is not { } type)
        {
            return FileRefusals.WrongType(intake.Name, ForeignType.Advice(file.Span));
        }

        if (!intake.Accepts.Contains(type))
        {
            return FileRefusals.NotAccepted(intake.Name, intake.Accepts);
        }

        return type switch
        {
            FileType.Pdf => PdfInspector.Inspect(file, intake.Name, limits),
            FileType.Jpeg => JpegInspector.Inspect(file.Span, intake.Name, limits),
            FileType.Png => PngInspector.Inspect(file.Span, intake.Name, limits),
            _ => OfdInspector.Inspect(file, intake.Name, limits),
        };
    }

    // Only at offset 0: a header further in is how one file is made to pass for two.
    private static FileType? Sniff(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF-1."u8) || file.StartsWith("%PDF-2."u8))
        {
            return FileType.Pdf;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileType.Jpeg;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileType.Png;
        }

        return file.StartsWith("PK\u0003\u0004"u8) && file.IndexOf("OFD.xml"u8) >= 0 ? FileType.Ofd : null;
    }
}
