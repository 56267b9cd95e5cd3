using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>Reads a PDF's structure, not its pictures: page count, password, scripts, and what hangs behind its end.</summary>
internal static partial class PdfInspector
{
    // More nodes than any document of ten pages has: a file made to keep the reader busy.
    private const int MaxNodes = 200;
    private const int Reach = 16 * 1024;

    public static Outcome<Inspection> Inspect(ReadOnlyMemory<byte> file, string name, FilesSettings limits)
    {
        var end = file.Span.LastIndexOf("%%EOF"u8);
        if (end < 0)
        {
            return FileRefusals.Truncated(name);
        }

        if (ForeignType.HidesIn(file.Span[(end + 5)..]) || ForeignType.EndsAsArchive(file.Span))
        {
            return FileRefusals.TwoKindsInOne(name);
        }

        if (PdfStructure.Read(file) is not { } written)
        {
            return FileRefusals.Truncated(name);
        }

        // Names may be written with escapes (/J#61vaScript): undo them before looking.
        var structure = Escape().Replace(written, e => ((char)byte.Parse(e.Value.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        if (Encrypted().IsMatch(structure))
        {
            return FileRefusals.Locked(name);
        }

        if (Active().IsMatch(structure))
        {
            return FileRefusals.ActiveContent(name);
        }

        var pages = CountPages(structure);
        return pages == 0 ? FileRefusals.Truncated(name)
            : pages > limits.MaxPages ? FileRefusals.TooManyPages(name, pages, limits.MaxPages)
            : new Inspection(FileType.Pdf, pages);
    }

    // The root of the page tree has the largest count; outlines count too, so the count must stand in a /Pages dictionary.
    private static int CountPages(string structure)
    {
        var most = 0;
        var nodes = 0;
        foreach (var node in PageTreeNode().EnumerateMatches(structure))
        {
            if (nodes++ == MaxNodes)
            {
                return MaxNodes;
            }

            var dictionary = Enclosing(structure, node.Index);
            if (Count().Match(dictionary.ToString()) is { Success: true } count &&
                int.TryParse(count.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pages))
            {
                most = Math.Max(most, pages);
            }
        }

        return most > 0 ? most : PageLeaf().Count(structure);
    }

    /// <summary>The dictionary around a position, nested ones included.</summary>
    private static ReadOnlySpan<char> Enclosing(string structure, int position)
    {
        var text = structure.AsSpan();
        var start = position;
        for (var depth = 0; start >= 2 && depth >= 0 && position - start < Reach; start--)
        {
            var pair = text.Slice(start - 2, 2);
            if (pair is ">>" or "<<")
            {
                depth += pair is ">>" ? 1 : -1;
                start--;
            }
        }

        var end = position;
        for (var depth = 0; end + 2 <= text.Length && depth >= 0 && end - position < Reach; end++)
        {
            var pair = text.Slice(end, 2);
            if (pair is ">>" or "<<")
            {
                depth += pair is "<<" ? 1 : -1;
                end++;
            }
        }

        return text[start..end];
    }

    [GeneratedRegex("#[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();

    [GeneratedRegex(@"/Encrypt[ \r\n\t]*(?:[0-9]|<<)")]
    private static partial Regex Encrypted();

    [GeneratedRegex("/(?:JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])")]
    private static partial Regex Active();

    [GeneratedRegex(@"/Type[ \r\n\t]*/Pages(?![A-Za-z])")]
    private static partial Regex PageTreeNode();

    [GeneratedRegex(@"/Type[ \r\n\t]*/Page(?![A-Za-z])")]
    private static partial Regex PageLeaf();

    [GeneratedRegex(@"/Count[ \r\n\t]+([0-9]{1,9})")]
    private static partial Regex Count();
}
