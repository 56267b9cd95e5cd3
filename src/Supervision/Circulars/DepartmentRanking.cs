using Suban.Supervision.Tasks;

namespace Suban.Supervision.Circulars;

/// <summary>Departments in the order in which they complete their tasks (部门排名).</summary>
/// <param name="On">The day the register was read.</param>
/// <param name="Unassigned">Tasks that no single department answers for; they count for nobody.</param>
public sealed record DepartmentRanking(DateOnly On, IReadOnlyList<RankingLine> Lines, int Unassigned)
{
    /// <summary>By how many of its tasks are done, then by how many were not late; who is equal shares the place.</summary>
    public static DepartmentRanking Of(IEnumerable<RegisterTaskView> tasks, DateOnly today)
    {
        var all = tasks.ToList();
        var lines = all.Where(t => t.Department is not null)
            .GroupBy(t => t.Department!, (name, own) => LineOf(name, [.. own]))
            .OrderByDescending(l => l.Completion).ThenByDescending(l => l.Punctuality).ThenByDescending(l => l.Tasks).ThenBy(l => l.Department, StringComparer.Ordinal)
            .ToList();
        return new DepartmentRanking(
            today,
            [.. lines.Select(l => l with { Place = 1 + lines.Count(o => (o.Completion, o.Punctuality).CompareTo((l.Completion, l.Punctuality)) > 0) })],
            all.Count(t => t.Department is null));
    }

    private static RankingLine LineOf(string name, IReadOnlyList<RegisterTaskView> tasks) => new(
        0, name, tasks.Count, tasks.Count(t => t.Milestone.DoneOn is not null), tasks.Count(t => t.Standing.Light is Clocks.Light.Red));
}

/// <param name="Late">Done after their day, or not done though it is past.</param>
public sealed record RankingLine(int Place, string Department, int Tasks, int Done, int Late)
{
    /// <summary>Of a hundred tasks, how many are done.</summary>
    public int Completion => 100 * Done / Tasks;

    /// <summary>Of a hundred tasks, how many are not late.</summary>
    public int Punctuality => 100 * (Tasks - Late) / Tasks;
}
