using Suban.Catalogue.Assisting;
using Suban.Organisation.Settings;

namespace Suban.Assistance.Team;

/// <summary>How far a region's team reaches (队伍覆盖): departments and service points against the numbers the region laid down, items without anybody.</summary>
public sealed record TeamCoverage(IReadOnlyList<CoverageLine> Departments, IReadOnlyList<CoverageLine> Points, IReadOnlyList<AssistLine> WithoutAssistant)
{
    public IEnumerable<CoverageLine> Gaps => Departments.Concat(Points).Where(l => l.IsShort);

    public static TeamCoverage Of(
        IReadOnlyList<ListDepartment> departments, IReadOnlyList<AssistLine> lines, IReadOnlyList<CoveredPoint> points,
        IReadOnlyList<CoveringMember> members, RegionSettings settings)
    {
        var served = members.SelectMany(m => m.Items).ToHashSet();
        return new TeamCoverage(
            [.. departments.Select(d => new CoverageLine(
                d.Authority.AuthorityId, d.Authority.Name, members.Count(m => m.AuthorityId == d.Authority.AuthorityId), settings.AgentsPerDepartmentLeast, settings.AgentsPerDepartmentMost)
            {
                Items = d.Lines.Count,
            })],
            [.. points.Select(p => new CoverageLine(p.PointId, p.Name, members.Count(m => m.PointId == p.PointId), settings.AgentsPerPointLeast, int.MaxValue))],
            [.. lines.Where(l => !served.Contains(l.Item.Key))]);
    }
}

/// <param name="Least">As many the region asks for.</param>
/// <param name="Most">More than that it advises against.</param>
public sealed record CoverageLine(Guid Id, string Name, int Members, int Least, int Most)
{
    /// <summary>How many items of the list the department decides.</summary>
    public int Items { get; init; }

    public bool IsShort => Members < Least;

    public bool IsOver => Members > Most;

    public string Words => this switch
    {
        { IsShort: true, Members: 0 } => "没有人",
        { IsShort: true } => $"{Members} 人，还差 {Least - Members} 人",
        { IsOver: true } => $"{Members} 人，超过 {Most} 人",
        _ => $"{Members} 人",
    };
}

public sealed record CoveredPoint(Guid PointId, string Name);

public sealed record CoveringMember(Guid? AuthorityId, Guid? PointId, IReadOnlyList<string> Items);
