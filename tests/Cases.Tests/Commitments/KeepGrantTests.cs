using Suban.Cases.Commitments;
using Suban.Cases.Tests.Deferrals;
using Suban.Cases.Tests.Hearings;
using Suban.Cases.Visits;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Commitments;

public sealed class KeepGrantTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheTimeToAsk_TheGrantStandsWithoutANote(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        await world.CheckedAsync(caseId, officer, VisitOutcome.Unfit);
        Assert.Equal("step.hearing_open", (await world.KeepAsync(caseId, officer)).Refusal?.Code);
        world.GoTo(10, 13);
        Assert.Equal(["reason"], (await world.KeepAsync(caseId, officer, " ")).Refusal!.Faults.Select(f => f.Field));

        Assert.True((await world.KeepAsync(caseId, officer)).TryGet(out _));

        Assert.Equal((FollowUpState.Kept, "听证后认定承诺属实"), ((await world.FollowUpAsync()).State, (await world.FollowUpAsync()).Words));
        Assert.Empty(await world.NotesAsync());
        await world.Services.AssertRecordedAsync<GrantKept>($"case/{caseId:N}");
    }
}
