using Suban.Cases.Hearings;
using Suban.Cases.Queries;
using Suban.Cases.Tests.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Hearings;

public sealed class RecordStatementTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Heard_StandsOnTheTaskAndFreesTheDecision(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        Assert.True((await InformThirdPartyTests.InformAsync(world, caseId, officer, new DateOnly(2026, 10, 12))).TryGet(out var told));

        Assert.Equal(["statement"], (await StateAsync(told.ThirdPartyId, " ")).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await StateAsync(told.ThirdPartyId, "挡了我家窗户")).TryGet(out _));

        Assert.Equal("third_party.not_awaited", (await StateAsync(told.ThirdPartyId, "还有话说")).Refusal?.Code);
        Assert.Equal("third_party.not_awaited", (await StateAsync(Guid.CreateVersion7(), "谁")).Refusal?.Code);
        var task = await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(officer, told.StepId, default));
        var party = Assert.Single(task!.Proceedings.ThirdParties);
        Assert.Equal(("13800000000", "挡了我家窗户"), (party.Contact, party.Statement));
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.Services.AssertRecordedAsync<StatementRecorded>($"case/{caseId:N}");

        async Task<Outcome<StatementRecorded>> StateAsync(Guid party, string words)
        {
            var step = await world.StepAsync(caseId, TestPlan.Sign);
            return await world.TryAsync<RecordStatement, StatementRecorded>(
                (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, party, words, p, c));
        }
    }
}
