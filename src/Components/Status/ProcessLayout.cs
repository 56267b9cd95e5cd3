namespace Suban.Components.Status;

/// <summary>
/// Places the parts of a joint process on rows: a part stands beside what it waits for, and a row that only leads to the end stays
/// free behind it, so that no line runs through a box.
/// </summary>
internal sealed class ProcessLayout
{
    private readonly Dictionary<string, double> _rows = [];

    public ProcessLayout(IReadOnlyList<IReadOnlyList<ProcessStep>> stages)
    {
        var all = stages.SelectMany(s => s).ToDictionary(s => s.Key);
        Edges = [.. all.Values.SelectMany(s => Nearest(s, all), (s, before) => (Before: before, After: s.Key))];
        var needed = Edges.Select(e => e.Before).ToHashSet();
        var lanes = new List<double>();
        foreach (var stage in stages)
        {
            var taken = new List<double>(lanes);
            foreach (var group in stage.GroupBy(Wish).OrderBy(g => g.Key).ToArray())
            {
                var members = group.OrderByDescending(s => needed.Contains(s.Key)).ThenBy(s => s.Key, StringComparer.Ordinal).ToArray();
                for (var i = 0; i < members.Length; i++)
                {
                    var row = FreeRow(group.Key - ((members.Length - 1) / 2.0) + i, taken);
                    _rows[members[i].Key] = row;
                    taken.Add(row);
                }
            }

            lanes.AddRange(stage.Where(s => !needed.Contains(s.Key)).Select(s => _rows[s.Key]));
        }

        Last = [.. all.Keys.Where(k => !needed.Contains(k))];
        _first = _rows.Values.DefaultIfEmpty(0).Min();
        Rows = _rows.Values.DefaultIfEmpty(0).Max() - _first + 1;
    }

    private readonly double _first;

    /// <summary>Direct prerequisites only; what follows from others is not drawn twice.</summary>
    public IReadOnlyList<(string Before, string After)> Edges { get; }

    /// <summary>Keys of the parts nothing waits for.</summary>
    public IReadOnlyList<string> Last { get; }

    public double Rows { get; }

    /// <summary>From 0; halves occur.</summary>
    public double RowOf(string key) => _rows[key] - _first;

    private double Wish(ProcessStep step) =>
        step.After.Where(_rows.ContainsKey).Select(k => _rows[k]).DefaultIfEmpty(0).Average();

    private static double FreeRow(double wish, List<double> taken)
    {
        for (var distance = 0.0; ; distance += 0.5)
        {
            foreach (var row in (double[])[wish - distance, wish + distance])
            {
                if (taken.TrueForAll(t => Math.Abs(t - row) >= 1))
                {
                    return row;
                }
            }
        }
    }

    private static IEnumerable<string> Nearest(ProcessStep step, Dictionary<string, ProcessStep> all)
    {
        var before = step.After.Where(all.ContainsKey).ToArray();
        return before.Where(b => !before.Any(other => other != b && Leads(b, other, all)));
    }

    private static bool Leads(string from, string to, Dictionary<string, ProcessStep> all) =>
        all[to].After.Where(all.ContainsKey).Any(a => a == from || Leads(from, a, all));
}
