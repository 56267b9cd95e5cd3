namespace Suban.Catalogue.Compiling;

/// <summary>An item the answers select, with what it demands in the modes it may be handled in.</summary>
internal sealed record SelectedItem(
    ThemePart Part,
    HandlingItem Item,
    HandlingMode Mode,
    int PromisedWorkingDays,
    bool CommitmentRefused,
    IReadOnlyList<Demand> Demands)
{
    public string Key => Item.Key;

    public static SelectedItem Of(ThemePart part, ThemeVersion theme, AnswerReading answers, KnownFacts facts)
    {
        var item = theme.Library.Item(part.Item);
        var modes = item.Commitment is null ? new HashSet<HandlingMode> { HandlingMode.Ordinary } : answers.Modes(item.Key);
        var barred = facts.CommitmentBarred && modes.Contains(HandlingMode.Commitment);
        if (barred)
        {
            modes = new HashSet<HandlingMode> { HandlingMode.Ordinary };
        }

        var mode = modes.Contains(HandlingMode.Ordinary) ? HandlingMode.Ordinary : HandlingMode.Commitment;
        var promised = mode is HandlingMode.Commitment && item.Commitment is { } commitment
            ? commitment.PromisedWorkingDays
            : item.Limits.PromisedWorkingDays;
        return new SelectedItem(part, item, mode, promised, barred, DemandsOf(item, modes, theme.Library, answers));
    }

    private static List<Demand> DemandsOf(
        HandlingItem item, IReadOnlySet<HandlingMode> modes, CatalogueLibrary library, AnswerReading answers)
    {
        var ordinary = item.Consumes
            .Where(c => answers.Holds(c.When))
            .Select(c => new Demand(item.Key, library.PaperOf(c.Certificate), new MaterialRequirement
            {
                Material = library.PaperOf(c.Certificate).Id,
                Basis = item.Basis[0],
            }))
            .Concat(Asked(item.Materials))
            .ToList();
        if (item.Commitment is not { } commitment || !modes.Contains(HandlingMode.Commitment))
        {
            return ordinary;
        }

        // Of papers that stand for each other, giving up one gives up all.
        var groups = ordinary.Where(d => commitment.Drops.Contains(d.Material.Id)).Select(d => d.Requirement.Either).OfType<string>().ToHashSet();
        var committed = ordinary
            .Where(d => !commitment.Drops.Contains(d.Material.Id) && (d.Requirement.Either is not { } group || !groups.Contains(group)))
            .Concat(Asked(commitment.Adds));
        return modes.Contains(HandlingMode.Ordinary)
            ? [.. ordinary.Concat(committed).DistinctBy(d => (d.Material.Id, d.Requirement.Either))]
            : [.. committed];

        IEnumerable<Demand> Asked(IReadOnlyList<MaterialRequirement> requirements) => requirements
            .Where(r => answers.Holds(r.When))
            .Select(r => new Demand(item.Key, library.Material(r.Material), r));
    }
}

/// <summary>One item's demand for one paper.</summary>
internal sealed record Demand(string Item, MaterialKind Material, MaterialRequirement Requirement)
{
    /// <summary>The certificate kinds that make the paper unnecessary.</summary>
    public IEnumerable<string> Kinds => Material.PaperOf is { } kind ? Material.ReplacedBy.Prepend(kind) : Material.ReplacedBy;
}
