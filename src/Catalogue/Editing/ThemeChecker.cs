using System.Globalization;
using System.Runtime.CompilerServices;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Editing;

/// <summary>Runs the content check over a region's published catalogue with a theme put into it, as it would be published.</summary>
public sealed class ThemeChecker(RegionFactsReader facts)
{
    private readonly ConditionalWeakTable<RegionCatalogue, CheckedContent> _published = [];
    private readonly ConditionalWeakTable<RegionCatalogue, Dictionary<int, ThemeCompleteness>> _completeness = [];

    /// <summary>What the checks say to a theme as it would stand in the region's catalogue.</summary>
    /// <param name="read">Problems that reading the theme's text brought up.</param>
    public ThemeVerdict Check(RegionCatalogue region, ServiceTheme theme, IReadOnlyList<ContentProblem>? read = null) =>
        Judge(region, theme, Run(region, region.Adoption.With(theme), theme.Number), read);

    /// <summary>The same, where the catalogue with the theme in it has been checked.</summary>
    internal ThemeVerdict Judge(RegionCatalogue region, ServiceTheme theme, CheckedContent content, IReadOnlyList<ContentProblem>? read)
    {
        var own = (read ?? []).Concat(content.Problems.Where(p => IsAbout(p, theme, region.ItemLibrary))).Distinct().ToList();
        var sound = !content.HasErrors && own.TrueForAll(p => p.Severity is ProblemSeverity.Warning);
        return new ThemeVerdict
        {
            Errors =
            [
                .. own.Concat(content.Errors).Concat(NobodysOf(region, theme)).Concat(BeyondTemplate(region, theme, sound)).Where(p => p.Severity is ProblemSeverity.Error).DistinctBy(p => p.Message),
            ],
            Warnings = [.. own.Where(p => p.Severity is ProblemSeverity.Warning)],
            Unsettled =
            [
                .. FieldLikeness.Of(theme, region.ItemLibrary.FindItem, region.Library.FindElement).Where(pair => pair.IsConflict && pair.Settled(theme) is null),
            ],
            Completeness = CompletenessOf(region, theme),
        };
    }

    /// <summary>What the checks say to the published catalogue as a whole; the answers of its themes were walked when it was published.</summary>
    public CheckedContent Published(RegionCatalogue region) =>
        _published.GetValue(region, r => OfRegion(r, facts.Of(r.Code)));

    public ThemeCompleteness PublishedCompleteness(RegionCatalogue region, int number) =>
        _completeness.GetValue(region, r => r.Themes.ToDictionary(t => t.Number, t => CompletenessOf(r, t.Theme)))[number];

    private static ThemeCompleteness CompletenessOf(RegionCatalogue region, ServiceTheme theme) =>
        ThemeCompleteness.Of(theme, region.ItemLibrary.FindItem, region.Library.FindMaterial, region.Library.FindElement);

    internal CheckedContent Run(RegionCatalogue region, RegionAdoption adoption, int walked) =>
        Run(LibraryOf(region), adoption, facts.Of(region.Code), theme => theme.Number == walked);

    /// <summary>Checks a region's edited themes among all of the library, and its list against them.</summary>
    internal static CheckedContent Run(CatalogueDocument library, RegionAdoption adoption, RegionFacts? facts, Func<ServiceTheme, bool> walked)
    {
        var content = ContentCheck.Run(RegionDocument.Whole(library, adoption), facts, walked);

        // A theme that is not offered now still has its page, which says why: links to it lead somewhere.
        var listed = adoption with { Retired = [], Themes = [.. adoption.Themes.Union(adoption.Edited.Select(t => t.Number))] };
        var lists = new ProblemList();
        var whole = RegionDocument.Whole(library, listed);
        AdoptionChecks.Run(whole, new Adoptions([listed]), lists);
        AssistChecks.RunLists(whole, new Adoptions([listed]), lists);
        return new CheckedContent(content.Document, content.Adoptions, [.. content.Problems, .. lists.Problems]);
    }

    /// <summary>The library a region's catalogue was made from.</summary>
    internal static CatalogueDocument LibraryOf(RegionCatalogue region) => region.Template;

    /// <summary>Of what the checks say to the whole library, that which concerns the region.</summary>
    private static CheckedContent OfRegion(RegionCatalogue region, RegionFacts facts)
    {
        var content = Run(LibraryOf(region), region.Adoption, facts, _ => false);
        return new CheckedContent(
            content.Document, content.Adoptions,
            [
                .. content.Problems.Where(p => p.Thing.Split('/', 3) switch
                {
                    ["theme", var number, ..] => region.Themes.Any(t => t.Number.ToString(CultureInfo.InvariantCulture) == number),
                    ["item", var key, ..] => region.FindItem(key) is not null,
                    ["policy", var key, ..] => content.Document.Policies.Any(d => d.Key == key && d.IsShownIn(facts.Chain)),
                    _ => true,
                }),
            ]);
    }

    /// <summary>Items the region cannot adopt with the theme, because nobody here would handle them.</summary>
    private static IEnumerable<ContentProblem> NobodysOf(RegionCatalogue region, ServiceTheme theme)
    {
        var problems = new ProblemList();
        foreach (var item in theme.Parts.Select(p => region.ItemLibrary.FindItem(p.Item)).OfType<HandlingItem>().Where(i => !region.CanAdopt(i)))
        {
            problems.ErrorAt($"theme/{theme.Number}/part:{item.Key}", $"本地区没有承办“{item.Name}”的部门，不能采用这个事项。", "换一个本地有部门承办的事项，或者在区划资料里写上承办的部门。");
        }

        return problems.Problems;
    }

    /// <summary>What the theme does beyond the flow the autonomous region published, where that binds.</summary>
    private IReadOnlyList<ContentProblem> BeyondTemplate(RegionCatalogue region, ServiceTheme theme, bool sound)
    {
        var problems = new ProblemList();
        if (facts.Of(region.Code).FlowIsStrict && region.TemplateOf(theme.Number) is { } template)
        {
            foreach (var fault in TemplateFlow.FaultsOf(template, theme, region.ItemLibrary, sound))
            {
                problems.ErrorAt($"theme/{theme.Number}", fault.Of(theme), "照自治区的样板改回来；本地只能减少或者缩短本部门内部的环节。");
            }
        }

        return problems.Problems;
    }

    /// <summary>The theme itself, its items, and what they ask for.</summary>
    private static bool IsAbout(ContentProblem problem, ServiceTheme theme, CatalogueLibrary library) => problem.Thing.Split('/', 3) switch
    {
        ["theme", var number, ..] => number == theme.Number.ToString(CultureInfo.InvariantCulture),
        ["item", var key, ..] => theme.Parts.Any(p => p.Item == key),
        ["material", var id, ..] => theme.Parts.Select(p => library.FindItem(p.Item)).OfType<HandlingItem>()
            .Any(i => i.Materials.Any(m => m.Material == id)),
        _ => false,
    };
}
