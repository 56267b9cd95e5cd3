namespace Suban.Catalogue;

/// <summary>A situation (情形): a question in plain words whose answer decides what applies.</summary>
public sealed record Situation
{
    public required string Id { get; init; }

    public required string Ask { get; init; }

    /// <summary>Why we ask, in one sentence.</summary>
    public string? Why { get; init; }

    /// <summary>When the question is put at all; it may look only at earlier questions.</summary>
    public Condition When { get; init => field = value ?? Condition.Always; } = Condition.Always;

    public required IReadOnlyList<SituationOption> Options { get; init; }

    public SituationOption? Find(string option) => Options.FirstOrDefault(o => o.Id == option);
}

/// <summary>One answer to a situation, with its effects.</summary>
public sealed record SituationOption
{
    public required string Id { get; init; }

    public required string Say { get; init; }

    /// <summary>The theme is the wrong way for this answer: why, and where to go instead.</summary>
    public OptionRefusal? Refuse { get; init; }

    /// <summary>Nobody should guess here: whom to call before going on.</summary>
    public OptionCall? Call { get; init; }

    /// <summary>The mode an item is handled in when this is the answer.</summary>
    public IReadOnlyDictionary<string, HandlingMode> Modes { get; init => field = value ?? new Dictionary<string, HandlingMode>(); } = new Dictionary<string, HandlingMode>();

    /// <summary>我不确定: the plan is the union of what the other options ask for.</summary>
    public bool Unsure { get; init; }

    /// <summary>The answer ends the questions without a plan.</summary>
    public bool EndsHere => Refuse is not null || Call is not null;
}

/// <param name="Go">The route: <c>item/{key}</c>, <c>theme/{number}</c> or <c>window</c>.</param>
public sealed record OptionRefusal(string Because, string Go);

/// <param name="Whom"><c>window</c>, or the key of the authority to call.</param>
public sealed record OptionCall(string? Because, string Whom);
