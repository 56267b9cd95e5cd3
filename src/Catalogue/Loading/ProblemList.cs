using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Loading;

/// <summary>Collects what is wrong, and remembers where each thing was defined so that later checks can name the line.</summary>
internal sealed class ProblemList
{
    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<string, (string File, int Line)> _places = [];
    private readonly Dictionary<string, (string File, int Line)> _again = [];

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <param name="remedy">How it is put right.</param>
    public void Error(string file, int line, string message, string remedy) =>
        _problems.Add(new ContentProblem(file, line, ProblemSeverity.Error, message) { Remedy = remedy });

    /// <summary>Remembers the place of a thing: <c>item/hotel</c>, <c>theme/8/area</c>.</summary>
    public void Mark(string thing, string file, int line)
    {
        if (!_places.TryAdd(thing, (file, line)))
        {
            _again[thing] = (file, line);
        }
    }

    public bool IsMarked(string thing) => _places.ContainsKey(thing);

    public void ErrorAt(string thing, string message, string remedy) =>
        _problems.Add(At(thing, ProblemSeverity.Error, message) with { Remedy = remedy });

    /// <summary>Reports what is defined more than once where that was done last, and names the first place.</summary>
    public void ErrorAtLast(string thing, string message, string remedy)
    {
        var first = PlaceOf(thing);
        var (file, line) = _again.GetValueOrDefault(thing, first);
        _problems.Add(new ContentProblem(file, line, ProblemSeverity.Error, $"{message}，先写在 {first.File}:{first.Line}。") { Thing = thing, Remedy = remedy });
    }

    public void WarnAt(string thing, CheckRule rule, string message) =>
        _problems.Add(At(thing, ProblemSeverity.Warning, message) with { Rule = rule.Code, Remedy = rule.Remedy });

    private ContentProblem At(string thing, ProblemSeverity severity, string message)
    {
        var (file, line) = PlaceOf(thing);
        return new ContentProblem(file, line, severity, message) { Thing = thing };
    }

    /// <summary>The nearest marked ancestor of a thing: an unmarked detail is reported where its owner begins.</summary>
    private (string File, int Line) PlaceOf(string thing)
    {
        for (var path = thing; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            if (_places.TryGetValue(path, out var place))
            {
                return place;
            }
        }

        return (_places.Count == 0 ? "" : "content", 0);
    }
}
