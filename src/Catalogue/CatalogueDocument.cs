using Suban.Catalogue.Assisting;
using Suban.Catalogue.Forms;
using Suban.Catalogue.Phrases;
using Suban.Catalogue.Translating;
using Suban.Catalogue.Policy;

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

    /// <summary>What the forms are called; in a region's document as the region calls them.</summary>
    public IReadOnlyList<FormTitle> Forms { get; init => field = value ?? []; } = [];

    /// <summary>What is written often, on applications and on papers.</summary>
    public IReadOnlyList<StandardPhrase> Phrases { get; init => field = value ?? []; } = [];

    /// <summary>The documents the work is done by, those of all regions.</summary>
    public IReadOnlyList<PolicyDocument> Policies { get; init => field = value ?? []; } = [];

    /// <summary>Themes the region does not offer now, so that their readers learn why.</summary>
    public IReadOnlyList<RetiredTheme> Retired { get; init => field = value ?? []; } = [];

    /// <summary>What the guides of the autonomous region say of the region's themes, where it has recorded that.</summary>
    public IReadOnlyList<ThemeBaseline> Baselines { get; init => field = value ?? []; } = [];

    /// <summary>What is offered after a theme; in a region's document only what the region has.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init => field = value ?? []; } = [];

    /// <summary>Names in Mongolian script.</summary>
    public IReadOnlyList<Translation> Translations { get; init => field = value ?? []; } = [];

    public SearchWords Words { get; init => field = value ?? SearchWords.None; } = SearchWords.None;
}
