using System.Text;

namespace Suban.Catalogue.Translating;

/// <summary>Knows the characters a text in Mongolian script is written with.</summary>
internal static class MongolianScript
{
    public static bool Holds(string text) => text.EnumerateRunes().All(Belongs);

    /// <summary>The letters of the script with its joiners, spaces, digits and the marks between words.</summary>
    private static bool Belongs(Rune rune) => rune.Value
        is (>= 0x1800 and <= 0x18AF) or (>= 0x11660 and <= 0x1167F) or 0x202F or 0x200C or 0x200D
        or ' ' or '(' or ')' or (>= '0' and <= '9') or '.' or '%' or 0x2048 or 0x2049 or 0xFF08 or 0xFF09 or 0x00B7;
}
