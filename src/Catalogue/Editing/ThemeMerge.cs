namespace Suban.Catalogue.Editing;

/// <summary>Two editors' work on one theme, put together (合并修改): only what both changed is left to a person.</summary>
internal sealed record ThemeMerge(ServiceTheme Theme, IReadOnlySet<string> Disputed)
{
    /// <param name="origin">What both started from.</param>
    /// <param name="taken">The disputed units in which mine is to stand.</param>
    public static ThemeMerge Of(ServiceTheme origin, ServiceTheme theirs, ServiceTheme mine, IReadOnlySet<string> taken)
    {
        var (changed, elsewhere) = (ThemeDifference.Units(origin, mine), ThemeDifference.Units(origin, theirs));
        var different = ThemeDifference.Units(theirs, mine);
        var disputed = changed.Where(unit => elsewhere.Contains(unit) && different.Contains(unit)).ToHashSet();
        var merged = changed
            .Where(unit => !disputed.Contains(unit) || taken.Contains(unit))
            .OrderBy(unit => unit == "order")
            .Aggregate(theirs, (theme, unit) => Take(theme, mine, unit));
        return new ThemeMerge(merged, disputed);
    }

    private static ServiceTheme Take(ServiceTheme to, ServiceTheme from, string unit) => unit.Split('/', 2) switch
    {
        ["name"] => to with { Name = from.Name },
        ["for"] => to with { For = from.For },
        ["lead"] => to with { Lead = from.Lead },
        ["category"] => to with { Category = from.Category },
        ["stage"] => to with { LifeStage = from.LifeStage },
        ["promise"] => to with { PromisedWorkingDays = from.PromisedWorkingDays },
        ["promise-reason"] => to with { PromiseReason = from.PromiseReason },
        ["summary"] => to with { Summary = from.Summary },
        ["also-called"] => to with { AlsoCalled = from.AlsoCalled },
        ["initials"] => to with { Initials = from.Initials },
        ["eligibility"] => to with { Eligibility = from.Eligibility },
        ["conditions"] => to with { Conditions = from.Conditions },
        ["benefits"] => to with { Benefits = from.Benefits },
        ["notes"] => to with { Notes = from.Notes },
        ["confirmation"] => to with { NeedsLocalConfirmation = from.NeedsLocalConfirmation },
        ["question", var id] => to with { Situations = Take(to.Situations, from.Situations, s => s.Id, id) },
        ["part", var key] => to with { Parts = Take(to.Parts, from.Parts, p => p.Item, key) },
        ["form", _] => to with { Form = Take(to.Form, from.Form, ThemeDifference.UnitOf, unit) },
        ["order"] => to with { Situations = [.. to.Situations.OrderBy(s => PlaceOf(from.Situations, s.Id))] },
        _ => throw new InvalidOperationException($"A theme has no {unit}."),
    };

    /// <summary>The thing as the other list has it, in its own place; a new one after whatever it stands behind there.</summary>
    private static List<T> Take<T>(IReadOnlyList<T> to, IReadOnlyList<T> from, Func<T, string> key, string wanted)
    {
        var merged = to.ToList();
        var at = merged.FindIndex(t => key(t) == wanted);
        var source = from.FirstOrDefault(t => key(t) == wanted);
        if (source is null)
        {
            merged.RemoveAll(t => key(t) == wanted);
            return merged;
        }

        if (at >= 0)
        {
            merged[at] = source;
            return merged;
        }

        var before = from.TakeWhile(t => key(t) != wanted).Select(key).LastOrDefault(k => merged.Exists(t => key(t) == k));
        merged.Insert(before is null ? 0 : merged.FindIndex(t => key(t) == before) + 1, source);
        return merged;
    }

    private static int PlaceOf(IReadOnlyList<Situation> situations, string id)
    {
        var at = situations.Select(s => s.Id).ToList().IndexOf(id);
        return at < 0 ? int.MaxValue : at;
    }
}
