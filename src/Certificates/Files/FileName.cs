using System.Globalization;
using System.Text;

namespace Suban.Certificates.Files;

/// <summary>Names of files: kept as typed, made safe only where they leave in a header.</summary>
internal static class FileName
{
    private const int Longest = 200;

    /// <summary>The last part of the path the browser sent, without what no database or screen can hold.</summary>
    public static string AsTyped(string sent, FileType type)
    {
        var name = new StringBuilder();
        foreach (var rune in sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            // U+FFFD is what a lone surrogate turns into: PostgreSQL refuses the surrogate itself.
            if (!Rune.IsControl(rune))
            {
                name.Append(rune.ToString());
            }
        }

        var typed = Shorten(name.ToString());
        return typed.Length == 0 ? "未命名" + type.Extension() : typed;
    }

    /// <summary>A name for <c>Content-Disposition</c>: the true type's ending, no direction marks, nothing a file system dislikes.</summary>
    public static string ForDownload(StoredFile file)
    {
        var name = new StringBuilder();
        foreach (var rune in file.Name.EnumerateRunes())
        {
            var direction = rune.Value is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (!direction)
            {
                name.Append("<>:\"/\\|?*".Contains((char)Math.Min(rune.Value, char.MaxValue)) ? "_" : rune.ToString());
            }
        }

        var safe = name.ToString().TrimEnd('.', ' ');
        var ending = file.Type.Extension();
        return HasEnding(safe, file.Type) ? safe : safe + ending;
    }

    private static bool HasEnding(string name, FileType type) =>
        name.EndsWith(type.Extension(), StringComparison.OrdinalIgnoreCase) ||
        (type is FileType.Jpeg && name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase));

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var ending = Path.GetExtension(name) is { Length: > 0 and <= 10 } found ? found : string.Empty;
        var stem = new StringBuilder();
        var parts = StringInfo.GetTextElementEnumerator(name[..^ending.Length]);
        while (parts.MoveNext() && stem.Length + parts.GetTextElement().Length + ending.Length <= Longest)
        {
            stem.Append(parts.GetTextElement());
        }

        return stem.Append(ending).ToString();
    }
}
