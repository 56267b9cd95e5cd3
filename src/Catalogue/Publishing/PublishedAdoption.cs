using System.Text.Json;
using Suban.Catalogue.Adopting;

namespace Suban.Catalogue.Publishing;

/// <summary>What is stored of one published version of a region's catalogue: which version of the library, and what the region takes from it.</summary>
/// <param name="Library">The key of the library's version; null in versions published before regions shared one library.</param>
internal sealed record PublishedAdoption(string? Library, RegionAdoption? Adoption)
{
    public string ToJson() => JsonSerializer.Serialize(this, CatalogueJson.Readable.PublishedAdoption);

    public static PublishedAdoption Read(string document) =>
        JsonSerializer.Deserialize(document, CatalogueJson.Readable.PublishedAdoption)
        ?? throw new InvalidOperationException("A published catalogue is empty.");
}
