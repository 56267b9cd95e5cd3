namespace Suban.Catalogue.Assisting;

/// <summary>An approval that assistants help with (帮您办事项), as the library knows it for every region.</summary>
public sealed record AssistItem
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>The key of the kind of authority that decides.</summary>
    public required string Authority { get; init; }

    public required ProjectStage Stage { get; init; }

    public required HandlingLimits Limits { get; init; }

    public Evidence Evidence { get; init; } = Evidence.General;

    public bool NeedsLocalConfirmation { get; init; }

    /// <summary>Keys of the assist items that come first.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>The handling item of the library under which it can be applied for, where there is one.</summary>
    public string? Item { get; init; }

    /// <summary>Why it is in no public list (涉及国家安全, 涉密); null where everybody may see it.</summary>
    public string? Withheld { get; init; }

    /// <summary>What stands in its place today; null where the wording of 2021 still holds.</summary>
    public Succession? Successor { get; init; }
}

/// <summary>The stages of a project (项目阶段), in their order; each region names them in its own words.</summary>
public enum ProjectStage
{
    /// <summary>The enterprise itself is set up and registered.</summary>
    Establishment,

    /// <summary>The project is approved or put on record.</summary>
    Initiation,

    Land,

    /// <summary>Planning and the approvals that go with it before building.</summary>
    Planning,

    Building,

    Completion,
}

/// <summary>What became of a name or duty that lists of earlier years still carry (今昔变化).</summary>
/// <param name="Now">Today's name, or what people do instead.</param>
public sealed record Succession(string Now, string Because, Evidence Evidence, bool NeedsLocalConfirmation);
