namespace Suban.Kernel.Identifiers;

/// <summary>Cleans a number as people type it: full-width digits and letters, spaces, hyphens, +86. Names are never cleaned.</summary>
public static class TypedNumber
{
    public static string Clean(string typed)
    {
        var kept = typed.Select(Narrow).Where(character => character is not (' ' or '-' or '\t' or '\u3000' or '\u00A0'));
        return string.Concat(kept);
    }

    /// <summary>As <see cref="Clean"/>, without the country's own prefix.</summary>
    public static string CleanPhone(string typed)
    {
        var cleaned = Clean(typed);
        return cleaned.StartsWith("+86", StringComparison.Ordinal) ? cleaned[3..]
            : cleaned.StartsWith("0086", StringComparison.Ordinal) ? cleaned[4..]
            : cleaned;
    }

    // U+FF01 to U+FF5E are the full-width twins of ASCII.
    private static char Narrow(char character) =>
        character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
}
