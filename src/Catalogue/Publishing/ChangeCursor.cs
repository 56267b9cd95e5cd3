using System.Globalization;

namespace Suban.Catalogue.Publishing;

/// <summary>
/// How far a reader has followed a region's changes (变更位置): behind an entry of a version, or behind the whole version. It names what
/// was read instead of counting, so that it stays true for good.
/// </summary>
public sealed record ChangeCursor
{
    private const int LongestText = 200;

    private static readonly string[] _lists = ["themes", "items", "materials", "elements", "certificate-kinds"];

    public ChangeCursor(int number, EntryKind kind, string key) => (Number, Kind, Key) = (number, kind, key);

    private ChangeCursor(int number) => Number = number;

    public static ChangeCursor Start { get; } = new(0);

    public int Number { get; }

    /// <summary>Null behind a whole version.</summary>
    public EntryKind? Kind { get; }

    public string? Key { get; }

    public static ChangeCursor Behind(int number) => new(number);

    /// <summary>The list a kind of entry stands in, as addresses say it.</summary>
    public static string ListOf(EntryKind kind) => _lists[(int)kind];

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is anything else.</summary>
    public static ChangeCursor? Read(string text)
    {
        var parts = text.Length > LongestText ? [] : text.Split('.', 3);
        if (parts.Length is not (1 or 3) || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return parts is not [_, var list, var key] ? new ChangeCursor(number)
            : Array.IndexOf(_lists, list) is >= 0 and var kind && key.Length > 0 ? new ChangeCursor(number, (EntryKind)kind, key)
            : null;
    }

    public override string ToString() =>
        Kind is { } kind ? string.Create(CultureInfo.InvariantCulture, $"{Number}.{ListOf(kind)}.{Key}") : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a reader who stands here has read the change.</summary>
    public bool IsBehind(CatalogueChange change) => Number != change.Number ? Number > change.Number
        : Kind is not { } kind || (kind != change.Kind ? kind > change.Kind : string.CompareOrdinal(Key, change.Key) >= 0);
}
