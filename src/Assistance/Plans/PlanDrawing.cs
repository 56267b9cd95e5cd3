using Suban.Catalogue.Assisting;
using Suban.Clocks;

namespace Suban.Assistance.Plans;

/// <summary>An item to be planned (计划事项): what comes before it, and how long it takes.</summary>
/// <param name="After">Keys of what has to be granted first; those that are not planned here are the applicant's to see to.</param>
/// <param name="Days">The promised limit in working days; 0 is on the spot.</param>
/// <param name="Preparation">Working days for the papers before it is filed.</param>
public sealed record PlanNode(string Key, string Name, string Department, ProjectStage Stage, IReadOnlyList<string> After, int Days, int Preparation);

/// <summary>A line of the plan of filings (项目申报计划): when it is filed, when it is due, what it waits for.</summary>
public sealed record PlanRow
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Department { get; init; }

    public required ProjectStage Stage { get; init; }

    public required IReadOnlyList<string> After { get; init; }

    public required int Days { get; init; }

    public required int Preparation { get; init; }

    /// <summary>When its papers are begun, in working days from the start.</summary>
    public required int Begins { get; init; }

    /// <summary>When it is decided at the latest, in working days from the start.</summary>
    public required int Ends { get; init; }

    public required DateOnly FileOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Working days it may lag without moving the end; none on the critical path.</summary>
    public required int Slack { get; init; }

    public bool Critical => Slack == 0;
}

/// <summary>A whole plan: its rows in the order they are filed, and what parallel work saves.</summary>
public sealed record DrawnPlan
{
    public required DateOnly StartOn { get; init; }

    public required DateOnly EndOn { get; init; }

    public required IReadOnlyList<PlanRow> Rows { get; init; }

    /// <summary>Working days along the longest path.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Working days if everything were done one after another.</summary>
    public required int OneAfterAnother { get; init; }

    /// <summary>The wished start of construction, and the last day to begin for it; null where none is wished.</summary>
    public required Backwards? Backwards { get; init; }

    public int Saved => OneAfterAnother - WorkingDays;
}

/// <summary>Counting back from a wished start of construction (倒排工期).</summary>
/// <param name="BeginBy">The last day to begin.</param>
/// <param name="ReadyOn">When construction may begin by this plan.</param>
/// <param name="DaysLate">Working days the plan comes too late; none where the wish can be kept.</param>
public sealed record Backwards(DateOnly WishOn, DateOnly BeginBy, DateOnly ReadyOn, int DaysLate);

/// <summary>Draws a plan from the items' prerequisites and limits: pure, and in time that grows with their number.</summary>
public static class PlanDrawing
{
    public static DrawnPlan Draw(IReadOnlyList<PlanNode> nodes, DateOnly startOn, DateOnly? wishOn, WorkingCalendar calendar)
    {
        var order = InOrder(nodes);
        var (begins, ends) = Forward(order);
        var total = ends.Values.DefaultIfEmpty().Max();
        var latest = Backward(order, total);
        var rows = order.Select(node => new PlanRow
        {
            Key = node.Key,
            Name = node.Name,
            Department = node.Department,
            Stage = node.Stage,
            After = node.After,
            Days = node.Days,
            Preparation = node.Preparation,
            Begins = begins[node.Key],
            Ends = ends[node.Key],
            FileOn = calendar.Add(startOn, begins[node.Key] + node.Preparation),
            DueOn = calendar.Add(startOn, ends[node.Key]),
            Slack = latest[node.Key] - ends[node.Key],
        }).OrderBy(row => row.Begins + row.Preparation).ThenBy(row => row.Ends).ThenBy(row => row.Stage);
        return new DrawnPlan
        {
            StartOn = startOn,
            EndOn = calendar.Add(startOn, total),
            Rows = [.. rows],
            WorkingDays = total,
            OneAfterAnother = nodes.Sum(node => node.Days + node.Preparation),
            Backwards = wishOn is { } wish ? CountBack(order, ends, startOn, wish, calendar) : null,
        };
    }

    /// <summary>Every item after what it waits for (Kahn); what waits for itself in a circle comes last, as it stands.</summary>
    private static List<PlanNode> InOrder(IReadOnlyList<PlanNode> nodes)
    {
        var byKey = nodes.ToDictionary(node => node.Key);
        var waits = nodes.ToDictionary(node => node.Key, node => node.After.Count(byKey.ContainsKey));
        var followers = nodes.SelectMany(node => node.After.Where(byKey.ContainsKey), (node, first) => (first, node)).ToLookup(edge => edge.first, edge => edge.node);
        var ready = new Queue<PlanNode>(nodes.Where(node => waits[node.Key] == 0));
        var order = new List<PlanNode>(nodes.Count);
        while (ready.TryDequeue(out var node))
        {
            order.Add(node);
            foreach (var follower in followers[node.Key])
            {
                if (--waits[follower.Key] == 0)
                {
                    ready.Enqueue(follower);
                }
            }
        }

        return order.Count == nodes.Count ? order : [.. order, .. nodes.Where(node => waits[node.Key] > 0)];
    }

    private static (Dictionary<string, int> Begins, Dictionary<string, int> Ends) Forward(List<PlanNode> order)
    {
        var (begins, ends) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var node in order)
        {
            // Papers are prepared while what comes first is still being decided; they are filed once it is.
            var filed = Math.Max(node.Preparation, node.After.Select(first => ends.GetValueOrDefault(first)).DefaultIfEmpty().Max());
            (begins[node.Key], ends[node.Key]) = (filed - node.Preparation, filed + node.Days);
        }

        return (begins, ends);
    }

    /// <summary>When each may end at the latest without moving the end of all.</summary>
    private static Dictionary<string, int> Backward(List<PlanNode> order, int total)
    {
        var latest = order.ToDictionary(node => node.Key, _ => total);
        foreach (var node in Enumerable.Reverse(order))
        {
            foreach (var first in node.After.Where(latest.ContainsKey))
            {
                latest[first] = Math.Min(latest[first], latest[node.Key] - node.Days);
            }
        }

        return latest;
    }

    private static Backwards CountBack(List<PlanNode> order, Dictionary<string, int> ends, DateOnly startOn, DateOnly wishOn, WorkingCalendar calendar)
    {
        var needed = order.Where(node => node.Stage <= ProjectStage.Building).Select(node => ends[node.Key]).DefaultIfEmpty().Max();
        var ready = calendar.Add(startOn, needed);
        return new Backwards(wishOn, calendar.Subtract(wishOn, needed), ready, calendar.CountBetween(wishOn, ready));
    }
}
