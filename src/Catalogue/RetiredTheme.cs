namespace Suban.Catalogue;

/// <summary>A theme a region suspended or withdrew (停办主题): what its guide says instead.</summary>
public sealed record RetiredTheme
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>For a time; otherwise for good.</summary>
    public bool Suspended { get; init; }

    public required string Reason { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>Where to go instead: <c>theme/9</c>, <c>item/hotel</c>; null where there is nothing.</summary>
    public string? Go { get; init; }
}
