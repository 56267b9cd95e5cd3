namespace Suban.Catalogue;

/// <summary>
/// What the guide published by the autonomous region asks for a theme (自治区指南基线): a region's own list is no longer, except for a
/// reason the service bureau approved.
/// </summary>
public sealed record ThemeBaseline
{
    public required int Number { get; init; }

    /// <summary>How many papers that guide asks for.</summary>
    public int? Materials { get; init; }

    /// <summary>Papers it asked for that no law does (无依据), by name.</summary>
    public IReadOnlyList<string> Cancelled { get; init => field = value ?? []; } = [];

    /// <summary>The guide, in words.</summary>
    public required string Source { get; init; }

    /// <summary>Why the region asks for more.</summary>
    public string? Because { get; init; }

    public string? ApprovedBy { get; init; }

    public bool NeedsLocalConfirmation { get; init; }
}
