using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Published;

/// <summary>
/// How a reader narrows a list of themes (筛选): by whom it is for, stage of life, department, way and speed. Every choice is a link that
/// keeps the others, with how many themes it leaves.
/// </summary>
public sealed record ThemeFilter
{
    public static ThemeFilter None { get; } = new();

    public ApplicantKind? For { get; private init; }

    public string? Stage { get; private init; }

    /// <summary>The key of a department that takes part.</summary>
    public string? Department { get; private init; }

    public HandlingWay? Way { get; private init; }

    /// <summary>Done on the spot, whatever the answers.</summary>
    public bool SameDay { get; private init; }

    public bool IsNone => this == None;

    /// <summary>Reads the address; what no theme of the list has counts as not asked.</summary>
    public static ThemeFilter Read(Func<string, string?> query, IReadOnlyList<ThemeVersion> themes) => new()
    {
        For = query("for") switch { "person" => ApplicantKind.Person, "enterprise" => ApplicantKind.Enterprise, _ => null },
        Stage = themes.Select(t => t.Theme.LifeStage).FirstOrDefault(s => s is not null && s == query("stage")),
        Department = themes.SelectMany(DepartmentsOf).FirstOrDefault(d => d == query("dept")),
        Way = query("way") switch { "online" => HandlingWay.Online, "window" => HandlingWay.Window, _ => null },
        SameDay = query("today") == "1",
    };

    public bool Fits(ThemeVersion theme, ThemeOverview overview) =>
        (For is null || theme.Theme.For == For) &&
        (Stage is null || theme.Theme.LifeStage == Stage) &&
        (Department is null || DepartmentsOf(theme).Contains(Department)) &&
        (Way is null || WayOf(overview) == Way) &&
        (!SameDay || overview.MostDays == 0);

    /// <summary>What can be chosen, with what each choice would leave of the themes.</summary>
    /// <param name="path">The list's own address with what else it is asked, up to where further members follow.</param>
    public IReadOnlyList<FilterGroup> Groups(IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> themes, string path)
    {
        var library = themes.Count == 0 ? null : themes[0].Theme.Library;
        return
        [
            new("给谁办", [.. Enum.GetValues<ApplicantKind>().Select(k => Choice(GuideWords.For(k), For == k, this with { For = For == k ? null : k }))]),
            new("人生和经营阶段", [.. Keys(themes.Select(t => t.Theme.Theme.LifeStage)).Select(s => Choice(s, Stage == s, this with { Stage = Stage == s ? null : s }))]),
            new("部门", [.. Keys(themes.SelectMany(t => DepartmentsOf(t.Theme)))
                .Select(d => Choice(GuideWords.ShortName(library!.Authority(d).Name), Department == d, this with { Department = Department == d ? null : d }))]),
            new("怎么办",
            [
                Choice("全程网上办", Way is HandlingWay.Online, this with { Way = Way is HandlingWay.Online ? null : HandlingWay.Online }),
                Choice("要到窗口", Way is HandlingWay.Window, this with { Way = Way is HandlingWay.Window ? null : HandlingWay.Window }),
            ]),
            new("多快", [Choice("当场办结", SameDay, this with { SameDay = !SameDay })]),
        ];

        FilterChoice Choice(string words, bool chosen, ThemeFilter then) =>
            new(words, themes.Count(t => then.Fits(t.Theme, t.Overview)), then.AddressAfter(path), chosen);
    }

    private string AddressAfter(string path)
    {
        var members = string.Concat(
            For switch { ApplicantKind.Person => "&for=person", ApplicantKind.Enterprise => "&for=enterprise", null => "" },
            Stage is null ? "" : "&stage=" + Uri.EscapeDataString(Stage),
            Department is null ? "" : "&dept=" + Uri.EscapeDataString(Department),
            Way switch { HandlingWay.Online => "&way=online", HandlingWay.Window => "&way=window", null => "" },
            SameDay ? "&today=1" : "");
        return path.Contains('?', StringComparison.Ordinal) ? path + members : members.Length == 0 ? path : $"{path}?{members[1..]}";
    }

    /// <summary>Some paper has to be shown, or somebody has to come.</summary>
    private static HandlingWay WayOf(ThemeOverview overview) =>
        overview.Widest.Visits > 0 || overview.Widest.Materials.Any(m => m.Source is MaterialSource.AtWindow) ? HandlingWay.Window : HandlingWay.Online;

    private static IEnumerable<string> DepartmentsOf(ThemeVersion theme) =>
        theme.Theme.Parts.Select(p => theme.Library.Item(p.Item).Authority).Append(theme.Theme.Lead).Distinct();

    private static IEnumerable<string> Keys(IEnumerable<string?> keys) =>
        keys.OfType<string>().GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
}

/// <summary>Whether a theme can be done without coming.</summary>
public enum HandlingWay
{
    Online,
    Window,
}

/// <summary>Choices of one kind.</summary>
public sealed record FilterGroup(string Name, IReadOnlyList<FilterChoice> Choices);

/// <param name="Count">How many themes are left with it.</param>
/// <param name="Address">Chooses it; where it is chosen, lets it go.</param>
public sealed record FilterChoice(string Words, int Count, string Address, bool Chosen);
