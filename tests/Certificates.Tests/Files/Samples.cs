using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Suban.Certificates.Tests.Files;

/// <summary>Small honest files, and the bad ones made from them.</summary>
internal static class Samples
{
    public static byte[] Pdf(int pages = 1, string extra = "", string trailer = "") => Latin(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + extra + " >>\nendobj\n" +
        $"2 0 obj\n<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(3, pages).Select(n => $"{n} 0 R"))}] /Count {pages} >>\nendobj\n" +
        string.Concat(Enumerable.Range(3, pages).Select(n => $"{n} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n")) +
        "9999 0 obj\n<< /Length 21 >>\nstream\n/JavaScript /Count 999\nendstream\nendobj\n" +
        $"trailer\n<< /Root 1 0 R {trailer} >>\nstartxref\n9\n%%EOF\n");

    /// <summary>The page tree sits in a compressed object stream, as newer writers do it.</summary>
    public static byte[] PdfWithObjectStream(int pages, string extra = "")
    {
        var packed = Deflate(Latin($"1 0 2 60 << /Type /Catalog /Pages 2 0 R {extra} >> << /Type/Pages/Resources<</Font<<>>>>/Count {pages}/Kids[] >>"));
        return [.. Latin($"%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length {packed.Length} >>\nstream\r\n"),
            .. packed, .. Latin("\nendstream\nendobj\nstartxref\n9\n%%EOF")];
    }

    public static byte[] Png(int width = 8, int height = 8)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", Deflate(new byte[(width + 1) * Math.Min(height, 8)])), .. Chunk("IEND", [])];
    }

    public static byte[] Jpeg(int width = 8, int height = 8, string comment = "") =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xFE, Latin(comment)),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0x00, 3, 0xFF, 0xD3, 4, 0xFF, 0xD9,
    ];

    public static byte[] Ofd(int pages = 1, string document = "", string entry = "Doc_0/Document.xml") => Zip(
        ("OFD.xml", "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>"u8.ToArray()),
        (entry, Latin(document + "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Pages>" +
            string.Concat(Enumerable.Repeat("<ofd:Page ID='1' BaseLoc='p'/>", pages)) + "</ofd:Pages></ofd:Document>")));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Deflate(byte[] plain)
    {
        using var memory = new MemoryStream();
        using (var packer = new ZLibStream(memory, CompressionLevel.Optimal))
        {
            packer.Write(plain);
        }

        return memory.ToArray();
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Latin(kind), .. content, 0, 0, 0, 0];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
