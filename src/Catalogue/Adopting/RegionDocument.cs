namespace Suban.Catalogue.Adopting;

/// <summary>
/// The library as one region publishes it. Whatever the region leaves as it is stays the same object, so that five regions cost
/// little more memory than one.
/// </summary>
internal static class RegionDocument
{
    public static CatalogueDocument Of(CatalogueDocument library, RegionAdoption adoption)
    {
        var themes = Themes(library, adoption);
        return library with
        {
            Themes = themes,
            Items = Items(library, adoption, themes),
            Words = adoption.PlaceWords.Count == 0
                ? library.Words
                : library.Words with { Fillers = [.. library.Words.Fillers, .. adoption.PlaceWords] },
        };
    }

    private static IReadOnlyList<ServiceTheme> Themes(CatalogueDocument library, RegionAdoption adoption)
    {
        if (adoption is { Adopts: AdoptedThemes.All, Merged.Count: 0, LocalThemes.Count: 0 })
        {
            return library.Themes;
        }

        var byNumber = library.Themes.ToDictionary(t => t.Number);
        var adopted = adoption.Adopts is AdoptedThemes.All ? byNumber.Keys.ToHashSet() : adoption.Themes.ToHashSet();
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
        if (themes.Count == library.Themes.Count && adoption.Limits.Count == 0)
        {
            return library.Items;
        }

        var used = themes.SelectMany(t => t.Parts.Select(p => p.Item).Concat(RoutesOf(t))).ToHashSet();
        var limits = adoption.Limits.ToDictionary(l => l.Item);
        return
        [
            .. library.Items
                .Where(i => used.Contains(i.Key))
                .Select(i => limits.TryGetValue(i.Key, out var limit) ? WithLimit(i, limit) : i),
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
