using System.Globalization;
using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Phrases;

/// <summary>Which standard phrases are offered where (可选的用语): first those an item or a material names, then those for all.</summary>
public static class OfferedPhrases
{
    /// <summary>What an examiner of an item may begin an opinion with.</summary>
    public static IReadOnlyList<StandardPhrase> OpinionsOn(this CatalogueLibrary library, string item) =>
        [.. Offered(library, library.FindItem(item)?.Opinions ?? [], phrase => phrase.IsOpinion)];

    /// <summary>What may be wrong with a paper, in words its applicant can act on.</summary>
    public static IReadOnlyList<string> DefectsOf(this CatalogueLibrary library, PlannedMaterial material) =>
    [
        .. Offered(library, library.FindMaterial(material.Id)?.Defects ?? [], phrase => !phrase.IsOpinion)
            .SelectMany(phrase => Filled(phrase.Text, material)),
    ];

    private static IEnumerable<StandardPhrase> Offered(CatalogueLibrary library, IReadOnlyList<string> named, Func<StandardPhrase, bool> which)
    {
        var phrases = library.Document.Phrases.Where(which).ToList();
        return named.Select(key => phrases.Find(phrase => phrase.Key == key)).OfType<StandardPhrase>()
            .Concat(phrases.Where(phrase => phrase.General && !named.Contains(phrase.Key)));
    }

    private static IEnumerable<string> Filled(string text, PlannedMaterial material) =>
        text.Contains(StandardPhrase.CheckPoint, StringComparison.Ordinal)
            ? material.CheckPoints.Select(point => text.Replace(StandardPhrase.CheckPoint, point, StringComparison.Ordinal))
            : !text.Contains(StandardPhrase.Copies, StringComparison.Ordinal) ? [text]
            : material.Copies > 1 ? [text.Replace(StandardPhrase.Copies, material.Copies.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)]
            : [];
}
