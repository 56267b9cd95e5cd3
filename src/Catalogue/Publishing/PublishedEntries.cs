using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Suban.Catalogue.Publishing;

/// <summary>
/// Every entry of one published version, with a fingerprint of all that readers are shown of it: a theme changes with its items, an item
/// with the names of its materials.
/// </summary>
internal sealed class PublishedEntries
{
    private readonly Dictionary<(EntryKind Kind, string Key), (string Name, string Print)> _entries = [];
    private readonly Dictionary<object, byte[]> _written = new(ReferenceEqualityComparer.Instance);
    private readonly CatalogueLibrary _library;

    private PublishedEntries(CatalogueLibrary library) => _library = library;

    public static PublishedEntries None { get; } = new(new CatalogueLibrary(new CatalogueDocument(), "", "", []));

    public static PublishedEntries Of(CatalogueLibrary library)
    {
        var entries = new PublishedEntries(library);
        entries.Fill();
        entries._written.Clear();
        return entries;
    }

    /// <summary>What is different in the next version, by kind and key.</summary>
    public IEnumerable<(EntryKind Kind, string Key, string Name, EntryChange Change)> ChangesTo(PublishedEntries next)
    {
        var changed = next._entries
            .Where(e => !_entries.TryGetValue(e.Key, out var before) || before.Print != e.Value.Print)
            .Select(e => (e.Key.Kind, e.Key.Key, e.Value.Name, _entries.ContainsKey(e.Key) ? EntryChange.Changed : EntryChange.Added));
        var withdrawn = _entries
            .Where(e => !next._entries.ContainsKey(e.Key))
            .Select(e => (e.Key.Kind, e.Key.Key, e.Value.Name, EntryChange.Withdrawn));
        return changed.Concat(withdrawn).OrderBy(c => c.Kind).ThenBy(c => c.Key, StringComparer.Ordinal);
    }

    private void Fill()
    {
        var document = _library.Document;
        var json = CatalogueJson.Readable;
        foreach (var theme in document.Themes)
        {
            var items = theme.Parts.Select(p => _library.Item(p.Item));
            Add(EntryKind.Theme, theme.Number.ToString(CultureInfo.InvariantCulture), theme.Name,
                [Write(theme, json.ServiceTheme), .. items.SelectMany(Whole), Write(Beside(theme))]);
        }

        var themes = document.Themes.SelectMany(t => t.Parts, (t, p) => (p.Item, t.Number)).ToLookup(u => u.Item, u => u.Number);
        foreach (var item in document.Items)
        {
            Add(EntryKind.Item, item.Key, item.Name, [.. Whole(item), Write([.. themes[item.Key].Select(n => $"{n}")])]);
        }

        foreach (var material in _library.Materials.Where(m => _library.MaterialUsers.Contains(m.Id)))
        {
            Add(EntryKind.Material, material.Id, material.Name,
                [Write(material, json.MaterialKind), Write([.. _library.MaterialUsers[material.Id]])]);
        }

        foreach (var element in document.Elements.Where(e => _library.ElementUsers.Contains(e.Id)))
        {
            Add(EntryKind.Element, element.Id, element.Label,
                [Write(element, json.DataElement), Write([_library.Sections[element.Section].Title, .. _library.ElementUsers[element.Id]])]);
        }

        foreach (var kind in document.Certificates)
        {
            Add(EntryKind.CertificateKind, kind.Key, kind.Name, [Write(kind, json.CertificateKind), Write([.. _library.CertificateIssuers[kind.Key]])]);
        }
    }

    /// <summary>What a guide shows that the theme itself does not say.</summary>
    private string[] Beside(ServiceTheme theme) =>
    [
        .. _library.Document.Recommendations.Where(r => r.After.Contains(theme.Number)).Select(r => $"{r.Go} {r.Because}"),
        .. _library.Document.Baselines.Where(b => b.Number == theme.Number).SelectMany(b => b.Cancelled),
    ];

    /// <summary>An item with everything it refers to.</summary>
    private IEnumerable<byte[]> Whole(HandlingItem item)
    {
        var json = CatalogueJson.Readable;
        var materials = _library.MaterialsOf(item).ToList();
        var certificates = item.Issues.Concat(materials.SelectMany(m => m.ReplacedBy)).Distinct().Select(_library.Certificate);
        return
        [
            Write(item, json.HandlingItem),
            .. materials.Select(m => Write(m, json.MaterialKind)),
            .. item.Asks.Select(a => Write(_library.Element(a.Element), json.DataElement)),
            .. certificates.Select(c => Write(c, json.CertificateKind)),
        ];
    }

    private void Add(EntryKind kind, string key, string name, IEnumerable<byte[]> shown)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in shown)
        {
            hash.AppendData(part);
        }

        _entries[(kind, key)] = (name, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Many themes share an item: each thing is written once.</summary>
    private byte[] Write<T>(T thing, JsonTypeInfo<T> type) where T : class =>
        _written.TryGetValue(thing, out var known) ? known : _written[thing] = JsonSerializer.SerializeToUtf8Bytes(thing, type);

    private static byte[] Write(string[] words) => System.Text.Encoding.UTF8.GetBytes($"\n{string.Join('\n', words)}\n");
}
