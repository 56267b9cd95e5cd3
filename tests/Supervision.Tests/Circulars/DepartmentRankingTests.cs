using Suban.Clocks;
using Suban.Organisation;
using Suban.Supervision.Circulars;
using Suban.Supervision.Tasks;

namespace Suban.Supervision.Tests.Circulars;

public sealed class DepartmentRankingTests
{
    private static readonly DateOnly _today = new(2026, 9, 28);
    private static readonly WorkingCalendar _calendar = new([]);

    [Fact]
    public void Of_Departments_OrdersByCompletionThenPunctuality()
    {
        var ranking = DepartmentRanking.Of(
            [
                Task("甲局", due: "2026-12-31"), Task("甲局", due: "2026-08-31", done: "2026-08-30"),
                Task("乙局", due: "2026-08-31", done: "2026-09-10"), Task("乙局", due: "2026-12-31"),
                Task("丙局", due: "2026-08-31", done: "2026-08-30"),
                Task("丁局", due: "2026-08-31"),
                Task(null, due: "2026-08-31"),
            ],
            _today);

        Assert.Equal(
            [(1, "丙局", 100, 100), (2, "甲局", 50, 100), (3, "乙局", 50, 50), (4, "丁局", 0, 0)],
            ranking.Lines.Select(l => (l.Place, l.Department, l.Completion, l.Punctuality)));
        Assert.Equal(1, ranking.Unassigned);
    }

    [Fact]
    public void Of_EqualDepartments_ShareThePlace()
    {
        var ranking = DepartmentRanking.Of([Task("甲局", "2026-12-31"), Task("乙局", "2026-12-31"), Task("丙局", "2026-08-31")], _today);

        Assert.Equal([1, 1, 3], ranking.Lines.Select(l => l.Place));
    }

    private static RegisterTaskView Task(string? department, string due, string? done = null)
    {
        var milestone = new Milestone("152529", "蒙速办·一次办", "开窗口", due, Day(due)) { DoneOn = Day(done) };
        return new RegisterTaskView(Guid.Empty, TaskOrigin.Entered, MilestoneStanding.Of(milestone, _calendar, _today), 1) { Department = department };
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
