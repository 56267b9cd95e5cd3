using Suban.Assistance.Plans;
using Suban.Catalogue.Assisting;
using Suban.Clocks;
using Suban.Kernel.Database;

namespace Suban.Assistance.Tests.Plans;

public sealed class PlanDrawingTests : IAsyncLifetime
{
    private static readonly DateOnly _start = new(2026, 9, 28);

    private AssistanceWorld _world = null!;

    private WorkingCalendar Calendar => _world.Services<Organisation.Calendars>().For(AssistanceWorld.WhiteBanner);

    public async ValueTask InitializeAsync() => _world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public void Draw_SideBySideAndOneAfterAnother_TheLongestPathIsCritical()
    {
        var plan = Draw(Node("a", 10), Node("b", 3), Node("c", 5, "a", "b"), Node("d", 0, "c"));

        Assert.Equal((15, 18, 3), (plan.WorkingDays, plan.OneAfterAnother, plan.Saved));
        Assert.Equal(["a", "c", "d"], plan.Rows.Where(row => row.Critical).Select(row => row.Key));
        Assert.Equal(7, Row(plan, "b").Slack);
        Assert.Equal((Row(plan, "a").DueOn, Row(plan, "c").DueOn), (Row(plan, "c").FileOn, Row(plan, "d").DueOn));
    }

    [Fact]
    public void Draw_OverTheLongHoliday_CountsWorkingDaysOnly()
    {
        var row = Row(Draw(Node("a", 5)), "a");

        Assert.Equal((_start, Calendar.Add(_start, 5)), (row.FileOn, row.DueOn));
        Assert.True(row.DueOn > new DateOnly(2026, 10, 7));
    }

    [Fact]
    public void Draw_PapersOfALaterItem_ArePreparedWhileTheFirstIsDecided()
    {
        var plan = Draw(Node("a", 10), Node("b", 2, "a") with { Preparation = 4 });

        Assert.Equal((6, 12, 12), (Row(plan, "b").Begins, Row(plan, "b").Ends, plan.WorkingDays));
    }

    [Fact]
    public void Draw_WishedStartOfConstruction_IsCountedBackAndSaysHowLateItIs()
    {
        var building = Node("permit", 7, "land") with { Stage = ProjectStage.Building };
        var after = Node("acceptance", 30, "permit") with { Stage = ProjectStage.Completion };
        var nodes = new[] { Node("land", 10), building, after };
        var (soon, late) = (Calendar.Add(_start, 12), Calendar.Add(_start, 40));

        var tooSoon = PlanDrawing.Draw(nodes, _start, soon, Calendar).Backwards!;
        var kept = PlanDrawing.Draw(nodes, _start, late, Calendar).Backwards!;

        Assert.Equal((5, 0), (tooSoon.DaysLate, kept.DaysLate));
        Assert.Equal(Calendar.Subtract(late, 17), kept.BeginBy);
        Assert.True(tooSoon.BeginBy < _start);
    }

    [Fact]
    public void Draw_PrerequisiteThatIsNotPlanned_HoldsNothingUp() =>
        Assert.Equal(5, Draw(Node("a", 5, "somewhere-else")).WorkingDays);

    [Fact]
    public void Draw_NothingAtAll_IsAnEmptyPlan() => Assert.Equal((0, 0), (Draw().WorkingDays, Draw().Rows.Count));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Draw_RandomGraphs_FileNothingBeforeItsTurnAndAgreeWithTheSlowWay(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var nodes = Enumerable.Range(0, random.Next(1, 15)).Select(i => Node(
                $"n{i}", random.Next(0, 21), [.. Enumerable.Range(0, i).Where(_ => random.Next(4) == 0).Select(j => $"n{j}")]) with { Preparation = random.Next(0, 4) }).ToArray();

            var plan = PlanDrawing.Draw([.. nodes.OrderBy(_ => random.Next())], _start, null, Calendar);

            var rows = plan.Rows.ToDictionary(row => row.Key);
            Assert.All(nodes, node => Assert.All(node.After, first => Assert.True(rows[first].DueOn <= rows[node.Key].FileOn)));
            Assert.Equal(nodes.Max(node => SlowEnd(node, nodes)), plan.WorkingDays);
            Assert.All(rows.Values, row => Assert.True(row.Slack >= 0));
            Assert.Contains(rows.Values, row => row.Critical);
        }
    }

    private static int SlowEnd(PlanNode node, PlanNode[] all) =>
        Math.Max(node.Preparation, node.After.Select(first => SlowEnd(all.Single(n => n.Key == first), all)).DefaultIfEmpty().Max()) + node.Days;

    private DrawnPlan Draw(params PlanNode[] nodes) => PlanDrawing.Draw(nodes, _start, null, Calendar);

    private static PlanNode Node(string key, int days, params string[] after) => new(key, key, "发改部门", ProjectStage.Initiation, after, days, 0);

    private static PlanRow Row(DrawnPlan plan, string key) => plan.Rows.Single(row => row.Key == key);
}
