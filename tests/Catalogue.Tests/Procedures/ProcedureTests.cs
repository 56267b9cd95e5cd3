using Suban.Catalogue.Procedures;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Procedures;

public sealed class ProcedureTests
{
    private static readonly DateOnly _today = RegionTime.DateOf(TestProcess.Start);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Procedure_NobodyHasWritten_FollowsFromTheTheme(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        var procedure = await FindAsync(world);

        Assert.Equal(0, procedure.Version);
        Assert.Equal(["收件和受理", "设立登记", "小餐饮登记", "统一出件"], procedure.Steps.Select(s => s.Title));
        Assert.Equal(["设立登记"], procedure.Steps[2].After);
        Assert.Equal("审查人员、审批人员", procedure.Steps[1].Role);
        Assert.Contains("场所布局图", procedure.Steps[1].Forms);
        Assert.Equal("第 2 阶段，3 个工作日（法定10 个工作日）", procedure.Steps[2].Time);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Write_Twice_MakesTwoVersionsOfWhichTheSecondStands(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        EditingWorld.Done(await WriteAsync(world, 0, (OperatingProcedure.Whole, "先问清楚再收件。")));
        var late = await WriteAsync(world, 0, ("restaurant", "后厨要看现场。"));
        EditingWorld.Done(await WriteAsync(world, 1, ("restaurant", "后厨要看现场。")));

        Assert.Equal("procedure.moved", late.Refusal?.Code);
        var procedure = await FindAsync(world);
        Assert.Equal((2, "事项编辑甲", _today.AddYears(1)), (procedure.Version, procedure.WrittenByName!, procedure.ReviewDueOn!.Value));
        Assert.Equal("后厨要看现场。", Assert.Single(procedure.Remarks).Value);
        Assert.False(procedure.ThemeMovedOn);
        await world.EditAndPublishAsync(t => t with { Notes = ["周六也办。"] });
        Assert.True((await FindAsync(world)).ThemeMovedOn);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Review_Overdue_IsFlaggedUntilItsFindingIsRecorded(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        EditingWorld.Done(await WriteAsync(world, 0));
        EditingWorld.Done(await WriteAsync(world, 1));

        Assert.Empty(await OverdueAsync(world, _today.AddYears(1)));
        Assert.Equal(8, Assert.Single(await OverdueAsync(world, _today.AddYears(1).AddDays(1))));

        var silent = await ReviewAsync(world, "", _today.AddYears(2));
        var early = await ReviewAsync(world, "抽查了五件。", _today);
        EditingWorld.Done(await ReviewAsync(world, "抽查了五件，出件前要再核一次。", _today.AddYears(2)));

        Assert.Equal("请写明看了什么、发现什么", Assert.Single(silent.Refusal!.Faults).Message);
        Assert.Equal("NextOn", Assert.Single(early.Refusal!.Faults).Field);
        Assert.Empty(await OverdueAsync(world, _today.AddYears(1).AddDays(1)));
        var review = Assert.Single((await FindAsync(world)).Reviews);
        Assert.Equal((2, "抽查了五件，出件前要再核一次。", false, _today), (review.Version, review.Finding, review.Sound, review.ReviewedOn));
    }

    [Theory]
    [InlineData(-1, "", "NextOn")]
    [InlineData(4000, "", "NextOn")]
    [InlineData(100, "long", "restaurant")]
    public async Task Write_BadInput_SaysWhere(int days, string remark, string field)
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        var form = new ProcedureForm(new Dictionary<string, string> { ["restaurant"] = remark.Length == 0 ? "" : new string('长', 501) }, _today.AddDays(days), 0);

        var outcome = await world.DoAsync<WriteProcedure, ProcedureWritten>((op, p) => op.RunAsync(world.Editor, 8, form, p, default));

        Assert.Equal(field, Assert.Single(outcome.Refusal!.Faults).Field);
    }

    [Fact]
    public async Task Procedure_OfAThemeThatIsNotHere_IsNone()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        Assert.Null(await world.Database.ReadAsync<ProcedureQueries, OperatingProcedure?>(q => q.FindAsync(world.At, 77, default)));
        var outcome = await world.DoAsync<WriteProcedure, ProcedureWritten>(
            (op, p) => op.RunAsync(world.Editor, 77, new ProcedureForm(new Dictionary<string, string>(), _today.AddYears(1), 0), p, default));
        Assert.Equal("procedure.no_theme", outcome.Refusal?.Code);
    }

    private static Task<Outcome<ProcedureWritten>> WriteAsync(EditingWorld world, int seen, params (string Step, string Words)[] remarks) =>
        world.DoAsync<WriteProcedure, ProcedureWritten>((op, p) => op.RunAsync(
            world.Editor, 8, new ProcedureForm(remarks.ToDictionary(r => r.Step, r => r.Words), _today.AddYears(1), seen), p, default));

    private static Task<Outcome<ProcedureReviewed>> ReviewAsync(EditingWorld world, string finding, DateOnly next) =>
        world.DoAsync<ReviewProcedure, ProcedureReviewed>((op, p) => op.RunAsync(
            world.Editor, 8, new ProcedureReviewForm(finding, false, next, 2), p, default));

    private static async Task<OperatingProcedure> FindAsync(EditingWorld world) =>
        (await world.Database.ReadAsync<ProcedureQueries, OperatingProcedure?>(q => q.FindAsync(world.At, 8, default)))!;

    private static Task<IReadOnlySet<int>> OverdueAsync(EditingWorld world, DateOnly on) =>
        world.Database.ReadAsync<ProcedureQueries, IReadOnlySet<int>>(q => q.OverdueAsync(world.At, on, default));
}
