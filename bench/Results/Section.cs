namespace Suban.Bench.Results;

/// <summary>What one benchmark found.</summary>
/// <param name="Command">Measures it again.</param>
/// <param name="Notes">What was measured and how, in sentences.</param>
internal sealed record Section(string Title, string Command, string Notes, IReadOnlyList<Line> Lines)
{
    /// <summary>When and on what it was measured, where it was by itself and not in the whole run.</summary>
    public string? ByItself { get; init; }
}
