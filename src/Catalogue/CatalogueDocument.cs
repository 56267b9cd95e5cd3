using Suban.Catalogue.Assisting;

namespace Suban.Catalogue;

/// <summary>Everything an editor writes, in one piece: what is checked, published, hashed and read back.</summary>
public sealed record CatalogueDocument
{
    public IReadOnlyList<FormSection> Sections { get; init; } = [];

    public IReadOnlyList<DataElement> Elements { get; init; } = [];

    public IReadOnlyList<MaterialKind> Materials { get; init; } = [];

    public IReadOnlyList<CertificateKind> Certificates { get; init; } = [];

    public IReadOnlyList<HandlingItem> Items { get; init; } = [];

    public IReadOnlyList<ServiceTheme> Themes { get; init; } = [];

    public IReadOnlyList<AssistItem> AssistItems { get; init; } = [];

    /// <summary>Themes the region does not offer now, so that their readers learn why.</summary>
    public IReadOnlyList<RetiredTheme> Retired { get; init; } = [];

    public SearchWords Words { get; init; } = SearchWords.None;
}
