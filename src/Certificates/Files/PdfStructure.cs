using System.IO.Compression;
using System.Text;

namespace Suban.Certificates.Files;

/// <summary>The part of a PDF that is not content: everything outside streams, and object streams unpacked within a budget.</summary>
internal static class PdfStructure
{
    private const int Budget = 8 * 1024 * 1024;

    /// <summary>The structure as Latin-1 text; null where it is larger than any honest document of ten pages has.</summary>
    public static string? Read(ReadOnlyMemory<byte> file)
    {
        var structure = new StringBuilder();
        var at = 0;
        while (at < file.Length)
        {
            var rest = file[at..];
            var start = FindStream(rest.Span);
            structure.Append(Encoding.Latin1.GetString(rest.Span[..Math.Min(start, rest.Length)])).Append('\n');
            if (structure.Length > Budget)
            {
                return null;
            }

            if (start >= rest.Length)
            {
                break;
            }

            var body = rest[start..];
            var length = body.Span.IndexOf("endstream"u8);
            length = length < 0 ? body.Length : length;
            if (IsObjectStream(rest.Span[..start]) && !Unpack(body[..length], structure))
            {
                return null;
            }

            at += start + length;
        }

        return structure.ToString();
    }

    /// <summary>Where the next stream's bytes begin; the length where there is none.</summary>
    private static int FindStream(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; from < bytes.Length;)
        {
            var found = bytes[from..].IndexOf("stream"u8);
            if (found < 0)
            {
                break;
            }

            var (word, after) = (from + found, from + found + 6);
            if (bytes[..word].TrimEnd(" \r\n\t"u8).EndsWith(">>"u8) && after < bytes.Length && bytes[after] is (byte)'\r' or (byte)'\n')
            {
                return bytes[after] == '\r' && after + 1 < bytes.Length && bytes[after + 1] == '\n' ? after + 2 : after + 1;
            }

            from = after;
        }

        return bytes.Length;
    }

    private static bool IsObjectStream(ReadOnlySpan<byte> before) =>
        before[Math.Max(0, before.LastIndexOf("obj"u8))..].IndexOf("ObjStm"u8) >= 0;

    private static bool Unpack(ReadOnlyMemory<byte> body, StringBuilder structure)
    {
        using var packed = new MemoryStream(body.ToArray(), writable: false);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                structure.Append(Encoding.Latin1.GetString(buffer, 0, read));
                if (structure.Length > Budget)
                {
                    return false;
                }
            }
        }
        catch (InvalidDataException)
        {
            // Another filter, or damage: what it holds stays unknown, and a document without pages is refused as damaged.
        }

        structure.Append('\n');
        return true;
    }
}
