using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Loading;

/// <summary>Collects what is wrong, and remembers where each thing was defined so that later checks can name the line.</summary>
internal sealed class ProblemList
{
    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<string, (string File, int Line)> _places = [];

    public IReadOnlyList<ContentProblem> Problems => _problems;

    public void Error(string file, int line, string message) =>
        _problems.Add(new ContentProblem(file, line, ProblemSeverity.Error, message));

    /// <summary>Remembers the place of a thing: <c>item/hotel</c>, <c>theme/8/area</c>.</summary>
    public void Mark(string thing, string file, int line) => _places.TryAdd(thing, (file, line));

    public bool IsMarked(string thing) => _places.ContainsKey(thing);

    public void ErrorAt(string thing, string message) => AddAt(thing, ProblemSeverity.Error, "", message);

    public void WarnAt(string thing, CheckRule rule, string message) => AddAt(thing, ProblemSeverity.Warning, rule.Code, message);

    private void AddAt(string thing, ProblemSeverity severity, string rule, string message)
    {
        var (file, line) = PlaceOf(thing);
        _problems.Add(new ContentProblem(file, line, severity, message) { Thing = thing, Rule = rule });
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
