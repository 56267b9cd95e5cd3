namespace Suban.Catalogue.Publishing;

/// <summary>A theme of one, so that a single item is applied for by the same journey as a 一件事.</summary>
internal static class SingleItemTheme
{
    public static ServiceTheme Of(HandlingItem item, IReadOnlyList<ThemeVersion> themes)
    {
        var users = themes.Select(t => t.Theme).Where(t => t.Parts.Any(p => p.Item == item.Key)).ToList();
        return new ServiceTheme
        {
            Number = 0,
            Name = item.Name,
            For = users.FirstOrDefault()?.For ?? ApplicantKind.Enterprise,
            Lead = item.Authority,
            Category = "单个事项",
            Situations = SituationsFor(item, users),
            Parts = [new ThemePart { Item = item.Key }],
            NeedsLocalConfirmation = item.NeedsLocalConfirmation,
        };
    }

    /// <summary>
    /// The questions the item's own demands depend on, as the first theme that uses it asks them. An answer a theme refuses is the
    /// theme's border, not the item's, so it is not offered.
    /// </summary>
    private static List<Situation> SituationsFor(HandlingItem item, List<ServiceTheme> users)
    {
        var needed = item.Consumes.Select(c => c.When)
            .Concat(item.Asks.Select(a => a.When))
            .Concat(item.Signers.Select(s => s.When))
            .Concat(item.Materials.Concat(item.Commitment?.Adds ?? []).Select(m => m.When))
            .SelectMany(c => c.Terms)
            .Select(t => t.Situation)
            .ToHashSet();
        return
        [
            .. users.SelectMany(t => t.Situations)
                .Where(s => needed.Contains(s.Id) || s.Options.Any(o => o.Modes.ContainsKey(item.Key)))
                .DistinctBy(s => s.Id)
                .Select(s => s with
                {
                    When = Condition.Always,
                    Options =
                    [
                        .. s.Options.Where(o => o.Refuse is null).Select(o => o with
                        {
                            Modes = o.Modes.Where(m => m.Key == item.Key).ToDictionary(m => m.Key, m => m.Value),
                        }),
                    ],
                })
                .Where(s => s.Options.Count(o => !o.EndsHere) > 1),
        ];
    }
}
