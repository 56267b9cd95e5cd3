namespace Suban.Bench.Results;

/// <summary>What one benchmark found.</summary>
/// <param name="Command">Measures it again.</param>
/// <param name="Notes">What was measured and how, in sentences.</param>
internal sealed record Section(string Title, string Command, string Notes, IReadOnlyList<Line> Lines);
