using Suban.Catalogue.Forms;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Search;

/// <summary>
/// Finds what is not a theme by its name: single items by today's and yesterday's, papers, certificates and departments, each leading to
/// the themes that need it, issue it or take part. What finds nothing as it was typed is looked for as it was meant.
/// </summary>
internal sealed class ThingSearch
{
    private const int MostOfAKind = 5;
    private const int MostItems = 10;

    private readonly RegionCatalogue _region;
    private readonly CatalogueLibrary _library;
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<(AuthorityCard Card, string Name)> _departments;
    private readonly ILookup<string, string> _itemsOf;
    private readonly NameText _departmentNames;
    private readonly IReadOnlyList<(string Name, string Title)> _formCalls;
    private readonly NameText _formNames;
    private readonly Spelling _spelling;

    public ThingSearch(RegionCatalogue region)
    {
        (_region, _library) = (region, region.Library);
        var words = _library.Document.Words;
        _vocabulary = new Vocabulary(words);
        _itemsOf = _library.Document.Items.ToLookup(i => i.Authority, i => i.Key);
        _departments = [.. _itemsOf.Select(g => g.Key).Union(_library.Authorities.Select(a => a.Key).Order(StringComparer.Ordinal)).Select(_library.Authority)
            .SelectMany(card => card.AlsoCalled.Prepend(card.Name), (card, name) => (card, name))];
        _formCalls = [.. _library.Document.Forms.Where(f => f.Programme is FormProgramme.Assist).SelectMany(f => f.AlsoCalled.Prepend(f.Title), (f, name) => (name, f.Title))];
        var letters = new Initials(words.Letters);
        _departmentNames = new NameText(_departments.Select(d => Vocabulary.Solid(d.Name)), letters);
        _formNames = new NameText(_formCalls.Select(f => Vocabulary.Solid(f.Name)), letters);
        _spelling = new Spelling([_library.Names.Text, _departmentNames], words.Alike);
    }

    public FoundThings Find(string query)
    {
        var plain = Vocabulary.Solid(query);
        var core = Vocabulary.Solid(_vocabulary.Core(query));
        if (core.Length == 0)
        {
            core = plain;
        }

        // One character says nothing: every second department has a 局.
        if (plain.Length < 2)
        {
            return FoundThings.None;
        }

        var found = Named(plain, core);
        return found.IsNone && _spelling.Correct(plain, core) is { } meant
            ? Named(meant, meant) with { ReadAs = meant }
            : found;
    }

    private FoundThings Named(string plain, string core)
    {
        var names = _library.Names;
        var things = Fitting(names.Text, plain, core).ToLookup(n => names[n].Kind, n => names[n]);
        return new FoundThings(
            [.. things[null].Select(t => _library.FindItem(t.Key)).OfType<HandlingItem>().DistinctBy(i => i.Key).Take(MostItems)],
            [
                .. Found(ThingKind.Certificate, things, key => _library.CertificateIssuers[key]),
                .. Found(ThingKind.Material, things, key => _library.MaterialUsers[key], _library.MaterialUsers.Contains),
                .. Fitting(_departmentNames, plain, core).Select(n => _departments[n].Card).Distinct().Take(MostOfAKind)
                    .Select(card => Thing(ThingKind.Department, card.Name, _itemsOf[card.Key]) with { Authority = card }),
                .. Fitting(_formNames, plain, core).Select(n => _formCalls[n].Title).Distinct().Take(MostOfAKind).Select(title => Thing(ThingKind.Form, title, [])),
            ]);
    }

    private IEnumerable<FoundThing> Found(
        ThingKind kind, ILookup<ThingKind?, NamedThing> things, Func<string, IEnumerable<string>> items, Func<string, bool>? isHere = null) =>
        things[kind].Where(t => isHere?.Invoke(t.Key) is not false).Take(MostOfAKind).Select(t => Thing(kind, t.Name, items(t.Key)));

    private FoundThing Thing(ThingKind kind, string name, IEnumerable<string> items) =>
        new(kind, name, [.. items.SelectMany(_region.ThemesWith).DistinctBy(t => t.Number).OrderBy(t => t.Number)]);

    /// <summary>The names that hold the words, are held by them, or begin with the letters; the shortest says it most exactly.</summary>
    private static IEnumerable<int> Fitting(NameText names, string plain, string core)
    {
        var found = names.Containing(plain).Concat(names.Inside(plain));
        if (core != plain && core.Length > 1)
        {
            found = found.Concat(names.Containing(core));
        }

        if (plain.Length > 2 && plain.All(char.IsAsciiLetter))
        {
            found = found.Concat(names.StartingWith(plain));
        }

        return found.Distinct().OrderBy(names.LengthOf).ThenBy(n => n);
    }
}

/// <summary>What a search found besides themes.</summary>
public sealed record FoundThings(IReadOnlyList<HandlingItem> Items, IReadOnlyList<FoundThing> Things)
{
    public static FoundThings None { get; } = new([], []);

    /// <summary>The words as they were meant, where they were found only so.</summary>
    public string? ReadAs { get; init; }

    public bool IsNone => Items.Count + Things.Count == 0;
}

/// <param name="Themes">That need the paper, issue the certificate, or have the department take part.</param>
public sealed record FoundThing(ThingKind Kind, string Name, IReadOnlyList<ThemeVersion> Themes)
{
    /// <summary>The department itself, where it is one.</summary>
    public AuthorityCard? Authority { get; init; }
}

public enum ThingKind
{
    Certificate,
    Material,
    Department,

    /// <summary>A form of assisted handling.</summary>
    Form,
}
