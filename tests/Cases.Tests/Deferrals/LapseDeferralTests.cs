using Suban.Cases.Credit;
using Suban.Cases.Deferrals;
using Suban.Cases.Tests.Delays;
using Suban.Cases.Tests.Hearings;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Deferrals;

public sealed class LapseDeferralTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotBrought_ReturnsOnlyWhatNeedsItAndWritesANote(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var deferred = await world.DeferredAsync();
        world.GoTo(deferred.DueOn.Month, deferred.DueOn.Day);
        await world.RunDeadlinesAsync();
        Assert.Equal(StepStatus.Ready, (await world.StepAsync(deferred.CaseId, TestPlan.Sign)).Status);

        world.GoAfter(deferred.DueOn);
        await world.RunDeadlinesAsync();

        Assert.Equal(StepStatus.Closed, (await world.StepAsync(deferred.CaseId, TestPlan.Sign)).Status);
        Assert.Equal(StepStatus.Ready, (await world.StepAsync(deferred.CaseId, TestPlan.Licence)).Status);
        Assert.Equal(CreditKind.DeferralLapsed, Assert.Single(await world.NotesAsync()).Kind);
        await world.Services.AssertRecordedAsync<DeferralLapsed>($"case/{deferred.CaseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_StepWasDecidedMeanwhile_NothingIsHeldAgainstTheApplicant(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var deferred = await world.DeferredAsync();
        await world.DenyAsync(deferred.CaseId, TestPlan.Sign);

        world.GoAfter(deferred.DueOn);
        await world.RunDeadlinesAsync();

        Assert.Empty(await world.NotesAsync());
        Assert.Equal(StepStatus.Denied, (await world.StepAsync(deferred.CaseId, TestPlan.Sign)).Status);
    }
}
