using System.IO.Compression;
using System.Xml;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>Looks into an OFD document (GB/T 33190): a ZIP archive of XML, so it is read like one an enemy packed.</summary>
internal static class OfdInspector
{
    private const int MaxEntries = 2_000;
    private const long MaxUnpacked = 100 * 1024 * 1024;

    private static readonly XmlReaderSettings _xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 4 * 1024 * 1024,
    };

    public static Outcome<Inspection> Inspect(ReadOnlyMemory<byte> file, string name, FilesSettings limits)
    {
        if (!ForeignType.EndsAsArchive(file.Span))
        {
            return FileRefusals.Truncated(name);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries || archive.Entries.Any(e => e.IsEncrypted) || archive.Entries.Any(e => !IsSafe(e.FullName)) ||
                archive.Entries.Sum(e => e.Length) > MaxUnpacked || archive.GetEntry("OFD.xml") is null)
            {
                return FileRefusals.ActiveContent(name);
            }

            var pages = archive.Entries.Where(e => e.Name == "Document.xml").Sum(CountPages);
            return pages == 0 ? FileRefusals.Truncated(name)
                : pages > limits.MaxPages ? FileRefusals.TooManyPages(name, pages, limits.MaxPages)
                : new Inspection(FileType.Ofd, pages);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            return FileRefusals.Truncated(name);
        }
    }

    private static bool IsSafe(string path) =>
        !path.StartsWith('/') && !path.Contains('\\') && !path.Contains(':') && !path.Contains('\0') &&
        !path.Split('/').Contains("..") && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static int CountPages(ZipArchiveEntry document)
    {
        using var stream = document.Open();
        using var reader = XmlReader.Create(stream, _xml);
        var pages = 0;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == "Page")
            {
                pages++;
            }
        }

        return pages;
    }
}
