namespace Suban.Catalogue.Checking;

/// <summary>What guides print of the region itself, and the checks therefore look at.</summary>
public sealed record RegionFacts
{
    public required string ConsultationPhone { get; init; }

    /// <summary>The region's code and those of everything above it.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    public required string ComplaintPhone { get; init; }

    /// <summary>Themes may not ask for more than the flow the autonomous region published (严格执行).</summary>
    public bool FlowIsStrict { get; init; }

    /// <summary>The authorities that items name in this region.</summary>
    public IReadOnlyList<AuthorityCard> Authorities { get; init; } = [];

    /// <summary>Name and address of each hall.</summary>
    public IReadOnlyList<(string Name, string Address)> Halls { get; init; } = [];
}
