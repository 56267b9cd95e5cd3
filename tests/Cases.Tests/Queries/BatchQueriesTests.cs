using Suban.Cases.Queries;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Queries;

public sealed class BatchQueriesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ReadAsync_StepsAtEveryStage_SaysWhatEachWouldBeAndWhatBringsIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (waiting, examined, late) = (await world.AcceptedAsync(), await world.AcceptedAsync(), await world.AcceptedAsync());
        await world.ExamineAsync(examined, TestPlan.Licence);
        await world.ExamineAsync(late, TestPlan.Licence);
        var ready = await world.StepAsync(waiting, TestPlan.Licence);
        var lying = await world.StepAsync(examined, TestPlan.Licence);
        var officer = world.OfficerOf(ready);
        Guid[] chosen = [ready.StepId, lying.StepId, (await world.StepAsync(late, TestPlan.Licence)).StepId, (await world.StepAsync(waiting, TestPlan.Sign)).StepId, Guid.NewGuid()];

        var rows = await ReadAsync(world, officer, chosen);
        Assert.Equal(3, rows.Count);
        Assert.Equal(BatchAct.Claim, rows.Single(r => r.Row.StepId == ready.StepId).Act);
        var grant = rows.Single(r => r.Row.StepId == lying.StepId);
        Assert.Equal((BatchAct.Approve, "符合条件"), (grant.Act, grant.Opinion));
        Assert.NotEmpty(grant.Followers);
        Assert.Empty(await ReadAsync(world, world.Examiner("housing-construction"), chosen));
        var examiner = await ReadAsync(world, world.OfficerOf(ready, Role.Examiner), chosen);
        Assert.Equal([BatchAct.Claim], examiner.Select(r => r.Act).OfType<BatchAct>());

        world.GoTo(12, 30);
        var overdue = await ReadAsync(world, officer, chosen);
        Assert.DoesNotContain(overdue, r => r.Act is BatchAct.Approve);
        Assert.Contains("已经超过期限", overdue.Single(r => r.Row.StepId == lying.StepId).Apart, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(world, world.Applicant, chosen));
    }

    private static Task<IReadOnlyList<BatchRow>> ReadAsync(World world, Reader reader, IReadOnlyCollection<Guid> chosen) =>
        world.QueryAsync<BatchQueries, IReadOnlyList<BatchRow>>(q => q.ReadAsync(reader, chosen, default));
}
