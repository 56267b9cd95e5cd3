using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Search;

/// <summary>
/// Finds what is not a theme by its name: single items by today's and yesterday's, papers, certificates and departments, each leading to
/// the themes that need it, issue it or take part.
/// </summary>
internal sealed class ThingSearch
{
    private const int MostOfAKind = 5;
    private const int MostItems = 10;

    private readonly RegionCatalogue _region;
    private readonly Vocabulary _vocabulary;
    private readonly Initials _initials;
    private readonly IReadOnlyList<(HandlingItem Item, Name[] Names)> _items;
    private readonly IReadOnlyList<(Name Name, FoundThing Thing)> _things;

    public ThingSearch(RegionCatalogue region)
    {
        _region = region;
        var library = region.Library;
        _vocabulary = new Vocabulary(library.Document.Words);
        _initials = new Initials(library.Document.Words.Letters);
        _items = [.. library.Document.Items.Select(i => (i, new[] { i.Name, i.Formerly?.Name }.OfType<string>().Select(NameOf).ToArray()))];
        _things =
        [
            .. library.Document.Certificates
                .Select(c => Thing(ThingKind.Certificate, c.Name, library.CertificateIssuers[c.Key])),
            .. library.Materials.Where(m => library.MaterialUsers.Contains(m.Id) && library.FindCertificate(m.Id) is null && !m.ProducedHere)
                .Select(m => Thing(ThingKind.Material, m.Name, library.MaterialUsers[m.Id])),
            .. library.Document.Items.GroupBy(i => i.Authority, i => i.Key)
                .Select(g => Thing(ThingKind.Department, library.Authority(g.Key).Name, g)),
        ];
    }

    public FoundThings Find(string query)
    {
        var plain = Plain(query);
        var core = Plain(_vocabulary.Core(query));
        if (core.Length == 0)
        {
            core = plain;
        }

        // One character says nothing: every second department has a 局.
        if (plain.Length < 2)
        {
            return FoundThings.None;
        }

        var letters = plain.Length > 2 && plain.All(char.IsAsciiLetter) ? plain : null;
        return new FoundThings(
            [.. _items.Where(i => i.Names.Any(n => n.Fits(plain, core, letters))).Select(i => i.Item).Take(MostItems)],
            [
                .. _things.Where(t => t.Name.Fits(plain, core, letters))
                    .GroupBy(t => t.Thing.Kind)
                    .SelectMany(g => g.OrderBy(t => t.Name.Plain.Length).Take(MostOfAKind).Select(t => t.Thing)),
            ]);
    }

    private (Name, FoundThing) Thing(ThingKind kind, string name, IEnumerable<string> items)
    {
        var keys = items.ToHashSet();
        return (NameOf(name), new FoundThing(kind, name, [.. _region.Themes.Where(t => t.Theme.Parts.Any(p => keys.Contains(p.Item)))]));
    }

    private Name NameOf(string name) => new(Plain(name), _initials.Of(name));

    private static string Plain(string text) => Vocabulary.Plain(text).Replace(" ", "", StringComparison.Ordinal);

    private sealed record Name(string Plain, string Letters)
    {
        public bool Fits(string plain, string core, string? letters) =>
            Plain.Contains(plain, StringComparison.Ordinal) ||
            (core.Length > 1 && Plain.Contains(core, StringComparison.Ordinal)) ||
            (Plain.Length > 2 && plain.Contains(Plain, StringComparison.Ordinal)) ||
            (letters is not null && Letters.StartsWith(letters, StringComparison.Ordinal));
    }
}

/// <summary>What a search found besides themes.</summary>
public sealed record FoundThings(IReadOnlyList<HandlingItem> Items, IReadOnlyList<FoundThing> Things)
{
    public static FoundThings None { get; } = new([], []);

    public bool IsNone => Items.Count + Things.Count == 0;
}

/// <param name="Themes">That need the paper, issue the certificate, or have the department take part.</param>
public sealed record FoundThing(ThingKind Kind, string Name, IReadOnlyList<ThemeVersion> Themes);

public enum ThingKind
{
    Certificate,
    Material,
    Department,
}
