using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class PlanDutyTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_Twice_TheLaterPlanStands(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var (first, second) = (await world.MemberAsync(), await world.MemberAsync(world.Form("帮办人员乙")));

        await world.DoneAsync<PlanDuty, DutyPlanned>((op, p) => op.RunAsync(world.Today, [first], p, default));
        await world.DoneAsync<PlanDuty, DutyPlanned>((op, p) => op.RunAsync(world.Today, [second], p, default));

        var days = await world.Database.ReadAsync<DutyQueries, IReadOnlyList<DutyLine>>(q => q.ComingAsync(world.Keeper, default));
        Assert.Equal(["帮办人员乙"], days[0].Members);
        Assert.True(days[1].IsEmpty); // Tuesday
        Assert.Equal([world.Today], (await world.FindAsync(second))!.Days);
        await world.Database.Services.AssertRecordedAsync($"assist-team/{world.At}", nameof(DutyPlanned), nameof(DutyPlanned));
    }

    [Fact]
    public async Task Run_PastDayAndForeignMember_AreRefused()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.DoAsync<PlanDuty, DutyPlanned>((op, p) => op.RunAsync(world.Today.AddDays(-1), [Guid.CreateVersion7(TestProcess.Start)], p, default));

        Assert.Equal(["Day", "Members"], outcome.Refusal!.Faults.Select(f => f.Field));
    }
}
