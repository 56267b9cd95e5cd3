namespace Suban.Catalogue.Compiling;

/// <summary>A page of the merged form.</summary>
public sealed record PlannedSection
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Block { get; init; }

    public required IReadOnlyList<PlannedField> Fields { get; init; }
}

/// <summary>One fact of the merged form, asked once however many items receive it.</summary>
public sealed record PlannedField
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required ElementType Type { get; init; }

    public required ReuseClass Reuse { get; init; }

    public required bool Required { get; init; }

    /// <summary>The keys of the items that receive the value.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The keys of the items that cannot do without it.</summary>
    public required IReadOnlyList<string> RequiredBy { get; init; }

    /// <summary>Which item asks for it as which element, where the field stands for several; null where it stands for itself.</summary>
    public IReadOnlyList<FieldAsk>? Asked { get; init; }

    public IReadOnlyList<string> Prefill { get; init => field = value ?? []; } = [];

    public string? Unit { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public IReadOnlyList<ElementOption> Options { get; init => field = value ?? []; } = [];

    public string? Hint { get; init; }

    public int? Width { get; init; }

    /// <summary>Whether the field answers what the element asks.</summary>
    public bool StandsFor(string element) => Id == element || Asked?.Any(a => a.Element == element) is true;

    /// <summary>The elements an item's own form calls the field by.</summary>
    public IEnumerable<string> ElementsOf(string item) =>
        !Items.Contains(item) ? [] : Asked is null ? [Id] : Asked.Where(a => a.Item == item).Select(a => a.Element);
}

/// <summary>An item's own name for a fact of the merged form.</summary>
public sealed record FieldAsk(string Item, string Element);

/// <summary>A department's own form, cut out of the merged one.</summary>
public sealed record ItemForm(string Item, IReadOnlyDictionary<string, string> Values);
