using Suban.Catalogue.Assisting;

namespace Suban.Catalogue;

/// <summary>Everything an editor writes, in one piece: what is checked, published, hashed and read back.</summary>
public sealed record CatalogueDocument
{
    public IReadOnlyList<FormSection> Sections { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DataElement> Elements { get; init => field = value ?? []; } = [];

    public IReadOnlyList<MaterialKind> Materials { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CertificateKind> Certificates { get; init => field = value ?? []; } = [];

    public IReadOnlyList<HandlingItem> Items { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ServiceTheme> Themes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<AssistItem> AssistItems { get; init => field = value ?? []; } = [];

    /// <summary>Themes the region does not offer now, so that their readers learn why.</summary>
    public IReadOnlyList<RetiredTheme> Retired { get; init => field = value ?? []; } = [];

    public SearchWords Words { get; init => field = value ?? SearchWords.None; } = SearchWords.None;
}
