namespace Suban.Catalogue.Adopting;

/// <summary>
/// The library as one region publishes it. Whatever the region leaves as it is stays the same object, so that five regions cost
/// little more memory than one.
/// </summary>
internal static class RegionDocument
{
    public static CatalogueDocument Of(CatalogueDocument library, RegionAdoption adoption)
    {
        var themes = WithEdits(library, Themes(library, adoption), adoption);
        var retired = adoption.Retired.Select(r => r.Number).ToHashSet();
        return library with
        {
            Themes = retired.Count == 0 ? themes : [.. themes.Where(t => !retired.Contains(t.Number))],
            Retired = adoption.Retired,
            Baselines = adoption.Baselines,
            Forms = adoption.Forms.Of(library.Forms),
            Items = Items(library, adoption, themes),
            AssistItems = library.AssistItems.Any(i => i.Withheld is not null) ? [.. library.AssistItems.Where(i => i.Withheld is null)] : library.AssistItems,
            Recommendations = Recommendations(library, adoption, themes),
            Translations = adoption.Translated.Count == 0 ? library.Translations : [.. adoption.Translated, .. library.Translations],
            Words = adoption.PlaceWords.Count == 0
                ? library.Words
                : library.Words with { Fillers = [.. library.Words.Fillers, .. adoption.PlaceWords] },
        };
    }

    /// <summary>
    /// The library with a region's themes in the place of its own, to be checked as a whole: everything a theme may lead to is there,
    /// also what this region took under another number.
    /// </summary>
    public static CatalogueDocument Whole(CatalogueDocument library, RegionAdoption adoption)
    {
        var local = Of(library, adoption);
        var taken = local.Themes.Select(t => t.Number).Concat(adoption.Retired.Select(r => r.Number)).ToHashSet();
        var items = local.Items.ToDictionary(i => i.Key);
        return library with
        {
            Themes = [.. library.Themes.Where(t => !taken.Contains(t.Number)).Concat(local.Themes).OrderBy(t => t.Number)],
            Retired = adoption.Retired,
            Baselines = adoption.Baselines,
            Items = [.. library.Items.Select(i => items.GetValueOrDefault(i.Key) ?? i)],
        };
    }

    /// <summary>An edited theme says all there is to say, the region's own promise included; a struck one stays struck.</summary>
    private static IReadOnlyList<ServiceTheme> WithEdits(
        CatalogueDocument library, IReadOnlyList<ServiceTheme> themes, RegionAdoption adoption)
    {
        var gone = adoption.Merged.Select(m => m.Number).ToHashSet();
        var edited = adoption.Edited.Where(t => !gone.Contains(t.Number)).ToDictionary(t => t.Number);
        if (edited.Count == 0)
        {
            return themes;
        }

        var merged = adoption.Merged.ToLookup(m => m.Into, m => library.Themes.First(t => t.Number == m.Number));
        return
        [
            .. themes.Where(t => !edited.ContainsKey(t.Number))
                .Concat(edited.Values.Select(t => WithNamesOf(t, merged[t.Number])))
                .OrderBy(t => t.Number),
        ];
    }

    private static IReadOnlyList<ServiceTheme> Themes(CatalogueDocument library, RegionAdoption adoption)
    {
        var adopted = adoption.NumbersOf(library).ToHashSet();
        if (adoption is { Merged.Count: 0, LocalThemes.Count: 0 } && library.Themes.All(t => adopted.Contains(t.Number)))
        {
            return library.Themes;
        }

        var byNumber = library.Themes.ToDictionary(t => t.Number);
        var merged = adoption.Merged.ToLookup(m => m.Into, m => byNumber[m.Number]);
        var gone = adoption.Merged.Select(m => m.Number).ToHashSet();
        var local = adoption.LocalThemes.ToDictionary(t => t.Number);
        return
        [
            .. library.Themes
                .Where(t => adopted.Contains(t.Number) && !gone.Contains(t.Number))
                .Select(t => WithNamesOf(t, merged[t.Number]))
                .Select(t => local.TryGetValue(t.Number, out var own)
                    ? t with { PromisedWorkingDays = own.PromisedWorkingDays ?? t.PromisedWorkingDays, Lead = own.Lead ?? t.Lead }
                    : t),
        ];
    }

    /// <summary>People go on looking for the struck theme by its old name.</summary>
    private static ServiceTheme WithNamesOf(ServiceTheme theme, IEnumerable<ServiceTheme> struck)
    {
        var names = struck.SelectMany(t => t.AlsoCalled.Prepend(t.Name)).ToList();
        return names.Count == 0 ? theme : theme with { AlsoCalled = [.. theme.AlsoCalled.Union(names)] };
    }

    private static IReadOnlyList<HandlingItem> Items(
        CatalogueDocument library, RegionAdoption adoption, IReadOnlyList<ServiceTheme> themes)
    {
        var numbers = themes.Select(t => t.Number).ToHashSet();
        var whole = library.Themes.All(t => numbers.Contains(t.Number)) && adoption.Limits.Count == 0;
        if (whole && adoption.Sections.Count == 0)
        {
            return library.Items;
        }

        var used = themes.SelectMany(t => t.Parts.Select(p => p.Item).Concat(RoutesOf(t)))
            .Concat(Recommendations(library, adoption, themes).Select(r => r.Item).OfType<string>())
            .ToHashSet();
        var limits = adoption.Limits.ToDictionary(l => l.Item);
        var sections = adoption.Sections.ToDictionary(s => s.Item);
        return
        [
            .. library.Items
                .Where(i => whole || used.Contains(i.Key))
                .Select(i => limits.TryGetValue(i.Key, out var limit) ? WithLimit(i, limit) : i)
                .Select(i => sections.TryGetValue(i.Key, out var own) ? i with { Sections = own } : i),
        ];
    }

    /// <summary>Under the numbers the region knows; what leads to a theme it has not is left out.</summary>
    private static IReadOnlyList<Recommendation> Recommendations(
        CatalogueDocument library, RegionAdoption adoption, IReadOnlyList<ServiceTheme> themes)
    {
        var offered = themes.Select(t => t.Number).Except(adoption.Retired.Select(r => r.Number)).ToHashSet();
        return
        [
            .. from recommendation in library.Recommendations
               let after = recommendation.After.Select(adoption.Resolve).Distinct().Where(offered.Contains).ToList()
               where after.Count > 0
               where recommendation.Theme is not { } theme || offered.Contains(adoption.Resolve(theme))
               select recommendation with { After = after, Go = recommendation.Theme is { } target ? $"theme/{adoption.Resolve(target)}" : recommendation.Go },
        ];
    }

    private static HandlingItem WithLimit(HandlingItem item, LocalLimit limit) => item with
    {
        Limits = item.Limits with { PromisedWorkingDays = limit.PromisedWorkingDays, Note = limit.Note ?? item.Limits.Note },
        Commitment = item.Commitment is { } mode
            ? mode with { PromisedWorkingDays = Math.Min(mode.PromisedWorkingDays, limit.PromisedWorkingDays) }
            : null,
    };

    /// <summary>Items a refusal sends people to, so that the link leads somewhere in this region.</summary>
    private static IEnumerable<string> RoutesOf(ServiceTheme theme) =>
        theme.Situations.SelectMany(s => s.Options).Select(o => o.Refuse?.Go)
            .Concat(theme.Eligibility.Select(e => e.Go))
            .OfType<string>()
            .Where(go => go.StartsWith("item/", StringComparison.Ordinal))
            .Select(go => go[5..]);
}
