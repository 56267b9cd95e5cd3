using Suban.Catalogue.Assisting;
using Suban.Catalogue.Forms;
using Suban.Catalogue.Translating;

namespace Suban.Catalogue.Adopting;

/// <summary>What one region takes from the library and where it differs (本地清单): adopted themes, merged duplicates, local limits, its assist list.</summary>
public sealed record RegionAdoption
{
    public required string Region { get; init; }

    public AdoptedThemes Adopts { get; init; }

    /// <summary>By number, where <see cref="Adopts"/> is <see cref="AdoptedThemes.Listed"/>. Merged themes stand here too.</summary>
    public IReadOnlyList<int> Themes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<MergedTheme> Merged { get; init => field = value ?? []; } = [];

    public IReadOnlyList<LocalLimit> Limits { get; init => field = value ?? []; } = [];

    /// <summary>Which sections items go through inside their departments.</summary>
    public IReadOnlyList<InternalSections> Sections { get; init => field = value ?? []; } = [];

    public IReadOnlyList<LocalTheme> LocalThemes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ThemeBaseline> Baselines { get; init => field = value ?? []; } = [];

    /// <summary>How the region calls the forms.</summary>
    public RegionForms Forms { get; init => field = value ?? RegionForms.None; } = RegionForms.None;

    /// <summary>What comes with certain items without charge.</summary>
    public IReadOnlyList<GiftPack> Packs { get; init => field = value ?? []; } = [];

    /// <summary>Null where the region publishes no list of its own.</summary>
    public AssistList? Assist { get; init; }

    /// <summary>What the region tells everybody, in the order of its file.</summary>
    public IReadOnlyList<RegionNotice> Notices { get; init => field = value ?? []; } = [];

    /// <summary>What its editors wrote and somebody else let out. Published, never written in a file.</summary>
    public IReadOnlyList<RegionNotice> Announced { get; init => field = value ?? []; } = [];

    /// <summary>Texts in Mongolian script its editors wrote and released, each before the library's. Published, never written in a file.</summary>
    public IReadOnlyList<Translation> Translated { get; init => field = value ?? []; } = [];

    /// <summary>What people call places here; a search passes over them.</summary>
    public IReadOnlyList<string> PlaceWords { get; init => field = value ?? []; } = [];

    /// <summary>Themes in the words of the region's editors, each in place of the library's (编辑过的主题). Published, never written in a file.</summary>
    public IReadOnlyList<ServiceTheme> Edited { get; init => field = value ?? []; } = [];

    /// <summary>Themes the region suspended or withdrew. Published, never written in a file.</summary>
    public IReadOnlyList<RetiredTheme> Retired { get; init => field = value ?? []; } = [];

    /// <summary>The document the list comes from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>The region has not confirmed the list yet (以本地确认为准).</summary>
    public bool NeedsLocalConfirmation { get; init; }

    /// <summary>Everything, as written in the library: for an installation without lists of its own.</summary>
    public static RegionAdoption Whole(string region) => new() { Region = region, Adopts = AdoptedThemes.All };

    /// <summary>The number under which a theme is found in this region: merged ones lead to the one that was kept.</summary>
    public int Resolve(int number) => Merged.FirstOrDefault(m => m.Number == number)?.Into ?? number;

    /// <summary>The list with an edited theme in its place, offered again where it was not.</summary>
    internal RegionAdoption With(ServiceTheme theme) => this with
    {
        Edited = [.. Edited.Where(t => t.Number != theme.Number).Append(theme).OrderBy(t => t.Number)],
        Retired = [.. Retired.Where(r => r.Number != theme.Number)],
    };

    /// <summary>The list with a theme no longer offered.</summary>
    internal RegionAdoption Without(RetiredTheme retired) => this with
    {
        Retired = [.. Retired.Where(r => r.Number != retired.Number).Append(retired).OrderBy(r => r.Number)],
    };

    /// <summary>The list with a theme offered again, in the text it has.</summary>
    internal RegionAdoption Resumed(int number) => this with { Retired = [.. Retired.Where(r => r.Number != number)] };

    /// <summary>The list with a theme as the library has it.</summary>
    internal RegionAdoption Unedited(int number) => this with { Edited = [.. Edited.Where(t => t.Number != number)] };

    /// <summary>Whose list it is: that of the region above, where a region follows it.</summary>
    internal string ListOf { get => field ?? Region; init; }

    /// <summary>Number and promise of the adopted themes written out, so that the published record never changes.</summary>
    internal RegionAdoption WrittenOut(CatalogueDocument library) => this with
    {
        Adopts = AdoptedThemes.Listed,
        Themes = [.. NumbersOf(library).Order()],
    };

    /// <summary>The adopted themes, merged ones too. Another region's own theme is adopted only where it is named.</summary>
    internal IEnumerable<int> NumbersOf(CatalogueDocument library) =>
        Adopts is AdoptedThemes.All ? library.Themes.Where(t => t.Region is null || t.Region == ListOf).Select(t => t.Number) : Themes;

    /// <summary>A list that takes everything from the region above it, with its own lines in place of those it repeats.</summary>
    internal RegionAdoption On(RegionAdoption above) => this with
    {
        Adopts = above.Adopts,
        ListOf = above.ListOf,
        Themes = above.Themes,
        Merged = [.. above.Merged.Where(m => !Merged.Any(own => own.Number == m.Number)), .. Merged],
        Limits = [.. above.Limits.Where(l => !Limits.Any(own => own.Item == l.Item)), .. Limits],
        Sections = [.. above.Sections.Where(s => !Sections.Any(own => own.Item == s.Item)), .. Sections],
        LocalThemes = [.. above.LocalThemes.Where(t => !LocalThemes.Any(own => own.Number == t.Number)), .. LocalThemes],
        Baselines = [.. above.Baselines.Where(b => !Baselines.Any(own => own.Number == b.Number)), .. Baselines],
        Packs = [.. above.Packs.Where(p => !Packs.Any(own => own.Key == p.Key)), .. Packs],
        Forms = Forms.On(above.Forms),
        Assist = Assist ?? above.Assist,
        PlaceWords = [.. PlaceWords, .. above.PlaceWords],
        Source = Source ?? above.Source,
        NeedsLocalConfirmation = NeedsLocalConfirmation || above.NeedsLocalConfirmation,
    };
}

/// <summary>How a region chooses its themes.</summary>
public enum AdoptedThemes
{
    /// <summary>The numbers it names; none where it names none.</summary>
    Listed,

    /// <summary>Every theme of the library that is not another region's own.</summary>
    All,

    /// <summary>What the region above it adopts.</summary>
    AsAbove,
}

/// <summary>A near duplicate the region struck from its list (并入); its number leads to the theme that stays.</summary>
public sealed record MergedTheme(int Number, int Into, string Because);

/// <summary>A promise of the region's own for a handling item (本地承诺), never above the statutory limit.</summary>
public sealed record LocalLimit(string Item, int PromisedWorkingDays, string? Note);

/// <summary>Where the region leads a theme or promises it differently.</summary>
public sealed record LocalTheme(int Number, int? PromisedWorkingDays, string? Lead);
