using Suban.Cases.Tests.Delays;
using Suban.Cases.Tests.Hearings;
using Suban.Cases.Tests.Referrals;
using Suban.Cases.Visits;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Visits;

public sealed class RecordVisitTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OnTheDay_EveryLineIsKeptAndTheDecisionMayFollow(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        Assert.Equal("visit.not_arranged", (await world.ReportAsync(caseId, officer, Visiting.Fit)).Refusal?.Code);
        await world.PlanVisitAsync(caseId, officer, world.Today().AddDays(1));
        Assert.Equal("visit.ahead", (await world.ReportAsync(caseId, officer, Visiting.Fit)).Refusal?.Code);
        world.Pass(TimeSpan.FromDays(1));

        var empty = await world.ReportAsync(caseId, officer, new VisitReport([], null, "", ""));
        var contradictory = await world.ReportAsync(caseId, officer, Visiting.Fit with { Findings = [new VisitFinding(FindingState.Unmet, "偏了半米")] });
        Assert.True((await world.ReportAsync(caseId, officer, Visiting.Fit)).TryGet(out _));

        Assert.Equal(["findings[0].state", "outcome", "conclusion"], empty.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["outcome"], contradictory.Refusal!.Faults.Select(f => f.Field));
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.Services.AssertRecordedAsync<VisitRecorded>($"case/{caseId:N}");
    }
}
