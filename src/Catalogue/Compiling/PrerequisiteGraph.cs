namespace Suban.Catalogue.Compiling;

/// <summary>The prerequisites (前置) of a plan: an acyclic graph with stages and weighted paths.</summary>
internal sealed class PrerequisiteGraph
{
    private readonly Dictionary<string, string[]> _before;
    private readonly Dictionary<string, int> _stages = [];

    private PrerequisiteGraph(Dictionary<string, string[]> before) => _before = before;

    /// <summary>Keys such that every key comes after its prerequisites: by stage, then by key.</summary>
    public IReadOnlyList<string> Order { get; private set; } = [];

    /// <summary>The keys of a cycle, where the graph has one.</summary>
    public IReadOnlyList<string> Cycle { get; private set; } = [];

    public static PrerequisiteGraph Of(IEnumerable<string> keys, IEnumerable<(string Before, string After)> edges)
    {
        var before = edges.ToLookup(e => e.After, e => e.Before);
        var graph = new PrerequisiteGraph(keys.ToDictionary(k => k, k => before[k].Distinct().Order(StringComparer.Ordinal).ToArray()));
        graph.Sort();
        return graph;
    }

    public int StageOf(string key) => _stages[key];

    public IReadOnlyList<string> Before(string key) => _before[key];

    /// <summary>For each key the longest weighted path that ends with it.</summary>
    public Dictionary<string, int> FinishTimes(IReadOnlyDictionary<string, int> weights)
    {
        var finish = new Dictionary<string, int>(_before.Count);
        foreach (var key in Order)
        {
            finish[key] = weights[key] + _before[key].Select(b => finish[b]).DefaultIfEmpty(0).Max();
        }

        return finish;
    }

    /// <summary>For each key the longest weighted path that begins with it.</summary>
    public Dictionary<string, int> RemainingTimes(IReadOnlyDictionary<string, int> weights)
    {
        var remaining = Order.ToDictionary(k => k, k => weights[k]);
        foreach (var key in Order.Reverse())
        {
            foreach (var before in _before[key])
            {
                remaining[before] = Math.Max(remaining[before], weights[before] + remaining[key]);
            }
        }

        return remaining;
    }

    private void Sort()
    {
        var left = new HashSet<string>(_before.Keys);
        while (left.Count > 0)
        {
            var ready = left.Where(k => _before[k].All(_stages.ContainsKey)).ToList();
            if (ready.Count == 0)
            {
                Cycle = [.. left.Order(StringComparer.Ordinal)];
                return;
            }

            foreach (var key in ready)
            {
                _stages[key] = 1 + _before[key].Select(b => _stages[b]).DefaultIfEmpty(0).Max();
            }

            left.ExceptWith(ready);
        }

        Order = [.. _before.Keys.OrderBy(k => _stages[k]).ThenBy(k => k, StringComparer.Ordinal)];
    }
}
