using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Suban.Catalogue.Search;
using Suban.Catalogue.Translating;

namespace Suban.Catalogue;

/// <summary>A catalogue document with its references resolved, as one region publishes it. Immutable.</summary>
public sealed class CatalogueLibrary
{
    private readonly FrozenDictionary<string, DataElement> _elements;
    private readonly FrozenDictionary<string, MaterialKind> _materials;
    private readonly FrozenDictionary<string, MaterialKind> _papers;
    private readonly FrozenDictionary<string, CertificateKind> _certificates;
    private readonly FrozenDictionary<string, HandlingItem> _items;
    private readonly FrozenDictionary<string, int> _order;
    private readonly FrozenDictionary<string, AuthorityCard> _authorities;
    private readonly FrozenDictionary<string, Translation> _translations;

    public CatalogueLibrary(
        CatalogueDocument document, string region, string version, IEnumerable<AuthorityCard> authorities)
    {
        Document = document;
        Region = region;
        Version = version;
        _elements = document.Elements.ToFrozenDictionary(e => e.Id);
        _certificates = document.Certificates.ToFrozenDictionary(c => c.Key);
        _papers = Papers(document);
        _materials = document.Materials.Concat(_papers.Values).DistinctBy(m => m.Id).ToFrozenDictionary(m => m.Id);
        _items = document.Items.ToFrozenDictionary(i => i.Key);
        _authorities = authorities.ToFrozenDictionary(a => a.Key);
        _translations = ByThing(document);
        Sections = document.Sections.ToFrozenDictionary(s => s.Id);
        var sectionOrder = document.Sections.ToDictionary(s => s.Id, s => s.Order);
        _order = document.Elements
            .Select((element, index) => (element, index))
            .OrderBy(e => sectionOrder.GetValueOrDefault(e.element.Section, int.MaxValue))
            .ThenBy(e => e.element.Section, StringComparer.Ordinal)
            .ThenBy(e => e.index)
            .Select((e, rank) => KeyValuePair.Create(e.element.Id, rank))
            .ToFrozenDictionary();
    }

    private CatalogueLibrary(
        CatalogueLibrary shared, CatalogueDocument document, string region, string version, IEnumerable<AuthorityCard> authorities)
    {
        Shared = shared;
        Document = document;
        Region = region;
        Version = version;
        (_elements, _materials, _papers, _certificates, _order, Sections) =
            (shared._elements, shared._materials, shared._papers, shared._certificates, shared._order, shared.Sections);
        _translations = ReferenceEquals(document.Translations, shared.Document.Translations) ? shared._translations : ByThing(document);
        _items = ReferenceEquals(document.Items, shared.Document.Items) ? shared._items : document.Items.ToFrozenDictionary(i => i.Key);
        _authorities = authorities.ToFrozenDictionary(a => a.Key);
    }

    /// <summary>This library as a region publishes it: elements, materials and certificates are the same objects for all of them.</summary>
    internal CatalogueLibrary For(CatalogueDocument document, string region, string version, IEnumerable<AuthorityCard> authorities) =>
        new(this, document, region, version, authorities);

    /// <summary>This region's library with the items it has not adopted as well; its own, with their local limits, stay as they are.</summary>
    internal CatalogueLibrary WithEveryItem() => Shared is null || SameItems is not null
        ? this
        : new(Shared, Document with { Items = [.. Shared.Document.Items.Select(i => FindItem(i.Key) ?? i)] }, Region, Version, _authorities.Values);

    /// <summary>The library this one was made from; null for a library itself.</summary>
    internal CatalogueLibrary? Shared { get; }

    /// <summary>The shared library, where the region publishes every item as it is there.</summary>
    private CatalogueLibrary? SameItems => Shared is { } shared && ReferenceEquals(_items, shared._items) ? shared : null;

    public CatalogueDocument Document { get; }

    /// <summary>The six-digit code of the region that publishes it.</summary>
    public string Region { get; }

    /// <summary>The key of the published version; part of every cache key.</summary>
    public string Version { get; }

    /// <summary>
    /// Changes with everything the region shows: its version, and the names, telephones and addresses of its authorities, which are
    /// no part of the version.
    /// </summary>
    public string Edition => field ??= $"{Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(_authorities.Values.OrderBy(a => a.Key, StringComparer.Ordinal)))))[..8]}";

    /// <summary>The names a search looks through.</summary>
    internal LibraryNames Names => field ??= Shared?.Names ?? new LibraryNames(this);

    public FrozenDictionary<string, FormSection> Sections { get; }

    public IEnumerable<MaterialKind> Materials => _materials.Values;

    /// <summary>By material: the keys of the items that ask for it, in any way of handling.</summary>
    public ILookup<string, string> MaterialUsers => field ??= SameItems?.MaterialUsers ?? Users(item => MaterialsOf(item).Select(m => m.Id));

    /// <summary>By data element: the keys of the items that ask for it.</summary>
    public ILookup<string, string> ElementUsers => field ??= SameItems?.ElementUsers ?? Users(item => item.Asks.Select(asked => asked.Element));

    /// <summary>By certificate kind: the keys of the items that issue it.</summary>
    public ILookup<string, string> CertificateIssuers => field ??= SameItems?.CertificateIssuers ?? Users(item => item.Issues);

    public DataElement Element(string id) => _elements[id];

    public MaterialKind Material(string id) => _materials[id];

    public CertificateKind Certificate(string key) => _certificates[key];

    public HandlingItem Item(string key) => _items[key];

    public HandlingItem? FindItem(string key) => _items.GetValueOrDefault(key);

    public CertificateKind? FindCertificate(string key) => _certificates.GetValueOrDefault(key);

    public DataElement? FindElement(string id) => _elements.GetValueOrDefault(id);

    public MaterialKind? FindMaterial(string id) => _materials.GetValueOrDefault(id);

    /// <summary>The paper that shows a certificate of the kind.</summary>
    public MaterialKind PaperOf(string certificate) => _papers[certificate];

    /// <summary>The papers an item may ask for, in any way of handling, certificates it relies on included.</summary>
    public IEnumerable<MaterialKind> MaterialsOf(HandlingItem item) =>
        item.Materials.Concat(item.Commitment?.Adds ?? []).Select(m => Material(m.Material))
            .Concat(item.Consumes.Select(c => PaperOf(c.Certificate)))
            .DistinctBy(m => m.Id);

    /// <summary>The name the region prints at the head of a form; null where it is not in its library.</summary>
    public string? FormTitle(string key) => Document.Forms.FirstOrDefault(f => f.Key == key)?.Title;

    /// <summary>The authority a key names in this region; the key itself where the region has named none yet.</summary>
    public AuthorityCard Authority(string key) => _authorities.GetValueOrDefault(key) ?? new AuthorityCard(key, key);

    /// <summary>Every authority the region names.</summary>
    public IEnumerable<AuthorityCard> Authorities => _authorities.Values;

    /// <summary>A name in Mongolian script as far as it is; for editors.</summary>
    public Translation? FindTranslation(string thing) => _translations.GetValueOrDefault(thing);

    /// <summary>The name in Mongolian script that may be shown to everybody: released, and of the very words the thing has now.</summary>
    public string? Mongolian(string thing, string chinese) =>
        _translations.GetValueOrDefault(thing) is { State: TranslationState.Final } known && known.Chinese == chinese ? known.Mongolian : null;

    /// <summary>Whether the region, or one above it, has an authority of that kind.</summary>
    public bool HasAuthority(string key) => _authorities.ContainsKey(key);

    internal int OrderOf(string element) => _order[element];

    /// <summary>The first counts: a region's own stands before the library's.</summary>
    private static FrozenDictionary<string, Translation> ByThing(CatalogueDocument document) =>
        document.Translations.DistinctBy(t => t.Thing).ToFrozenDictionary(t => t.Thing);

    private ILookup<string, string> Users(Func<HandlingItem, IEnumerable<string>> used) => Document.Items
        .SelectMany(item => used(item).Distinct(), (item, key) => (Key: key, Item: item.Key))
        .ToLookup(use => use.Key, use => use.Item, StringComparer.Ordinal);

    /// <summary>Where an editor defined no paper of its own for a certificate kind, the certificate's name is the paper's.</summary>
    private static FrozenDictionary<string, MaterialKind> Papers(CatalogueDocument document)
    {
        var papers = document.Certificates.ToDictionary(
            c => c.Key,
            c => new MaterialKind { Id = c.Key, Name = c.Name, PaperOf = c.Key, Class = MaterialClass.Qualification });
        foreach (var material in document.Materials)
        {
            if (material.PaperOf is { } kind)
            {
                papers[kind] = material;
            }
        }

        return papers.ToFrozenDictionary();
    }
}

/// <summary>The authority that stands behind a key in a region, as guides name it.</summary>
/// <param name="Key">The kind of authority, the same in every region (<c>market-supervision</c>).</param>
public sealed record AuthorityCard(string Key, string Name)
{
    /// <summary>The unified social credit code, the first 18 places of implementation codes; empty where not known.</summary>
    public string CreditCode { get; init; } = "";

    /// <summary>The place of the administrative level in implementation codes (4 is the county).</summary>
    public char Level { get; init; } = '4';

    public string? Phone { get; init; }

    public string? Address { get; init; }

    /// <summary>What else it is called, so that it is found by that.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Name, telephone and address are not confirmed by the region yet (以本地确认为准).</summary>
    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>One theme as one region published it, with everything it refers to: what a plan is compiled from.</summary>
public sealed record ThemeVersion(ServiceTheme Theme, CatalogueLibrary Library)
{
    public int Number => Theme.Number;

    public string Name => Theme.Name;

    public string Version => Library.Version;

    /// <summary>The implementation code (实施编码): authority 18, level 1, base code 12; empty where the region has no code for the authority.</summary>
    public static string ImplementationCode(HandlingItem item, AuthorityCard authority) => ImplementationCode(item.BaseCode, authority);

    public static string ImplementationCode(string baseCode, AuthorityCard authority) =>
        authority.CreditCode.Length == 18 ? $"{authority.CreditCode}{authority.Level}{baseCode}" : "";
}
