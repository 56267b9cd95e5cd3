namespace Suban.Catalogue;

/// <summary>How people speak when they search: words that mean nothing here, and words that mean the same.</summary>
public sealed record SearchWords
{
    public static SearchWords None { get; } = new();

    public IReadOnlyList<string> Fillers { get; init => field = value ?? []; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Same { get; init => field = value ?? []; } = [];

    /// <summary>Groups of themes people take for one another: whoever finds one is shown the others too (相近主题).</summary>
    public IReadOnlyList<IReadOnlyList<int>> Near { get; init => field = value ?? []; } = [];

    /// <summary>Groups of characters of one shape, written for one another by mistake (形近字).</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alike { get; init => field = value ?? []; } = [];

    /// <summary>First letters of characters the general table lacks.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
