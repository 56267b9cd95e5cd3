namespace Suban.Catalogue.Search;

/// <summary>What the items, certificates and papers of a library are called, laid out once for all regions that share it.</summary>
internal sealed class LibraryNames
{
    private readonly IReadOnlyList<NamedThing> _things;

    public LibraryNames(CatalogueLibrary library)
    {
        var document = library.Document;
        _things =
        [
            .. document.Items.SelectMany(i => new[] { i.Name, i.Formerly?.Name }.OfType<string>(), (item, name) => new NamedThing(null, item.Key, name)),
            .. document.Certificates.Select(c => new NamedThing(ThingKind.Certificate, c.Key, c.Name)),
            .. library.Materials.Where(m => library.FindCertificate(m.Id) is null && !m.ProducedHere)
                .OrderBy(m => m.Id, StringComparer.Ordinal)
                .Select(m => new NamedThing(ThingKind.Material, m.Id, m.Name)),
        ];
        Text = new NameText(_things.Select(t => Vocabulary.Solid(t.Name)), new Initials(document.Words.Letters));
    }

    public NameText Text { get; }

    /// <summary>What bears the name of that number in <see cref="Text"/>.</summary>
    public NamedThing this[int name] => _things[name];
}

/// <param name="Kind">Null for an item.</param>
internal sealed record NamedThing(ThingKind? Kind, string Key, string Name);
