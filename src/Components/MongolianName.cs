using System.Collections.Frozen;

namespace Suban.Components;

/// <summary>A region's name in Mongolian script, drawn in <c>wwwroot/img/names.svg</c> under <c>r{code}</c>.</summary>
/// <param name="Text">What a screen reader says; the outlines show the same.</param>
public sealed record MongolianName(string Text, int Width, int Height)
{
    private static readonly FrozenDictionary<string, MongolianName> _drawn = new Dictionary<string, MongolianName>
    {
        ["152529"] = new("ᠰᠢᠯᠤᠭᠤᠨ ᠬᠥᠪᠡᠭᠡᠲᠦ ᠴᠠᠭᠠᠨ ᠬᠣᠰᠢᠭᠤ", 92, 79),
    }.ToFrozenDictionary();

    /// <summary>Null where nobody has drawn and checked the name yet: then the Chinese name stands alone.</summary>
    public static MongolianName? Of(string regionCode) => _drawn.GetValueOrDefault(regionCode);
}
