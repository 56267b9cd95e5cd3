using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Queries;
using Suban.Cases.Warnings;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Cases.Tests.Warnings;

public sealed class WarnOfDueDateTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Job_BeforeAStepTurnsRed_TellsWhoHasItAndSupervisionOnceEach(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        await RunJobAsync(world);
        Assert.Empty(await ToldAsync(world, officer));

        // Three working days from the 28th of September end on the 8th of October.
        world.GoTo(10, 8);
        await RunJobAsync(world);
        await RunJobAsync(world);

        var told = Assert.Single(await ToldAsync(world, officer));
        Assert.Equal(($"/dept/tasks/{step.StepId}", new DateOnly(2026, 10, 8)), (told.Link, told.ActBy));
        Assert.Equal([WarningLevel.Officer, WarningLevel.Supervisor], (await WarnedAsync(world, caseId, step)).Order());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Job_DecidedInTime_WarnsNobody(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Licence);
        world.GoTo(10, 8);
        await RunJobAsync(world);

        Assert.Empty(await WarnedAsync(world, caseId, await world.StepAsync(caseId, TestPlan.Licence)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ListAsync_DueWithinThreeWorkingDays_IsForSupervisionOfItsRegion(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var licence = await world.StepAsync(caseId, TestPlan.Licence);

        var row = Assert.Single(await SoonAsync(world.Supervisor));
        Assert.Equal((licence.ItemName, licence.DueAt), (row.ItemName, row.DueAt));
        Assert.Single(await SoonAsync(world.Supervisor with { Region = "15" }));
        Assert.Empty(await SoonAsync(world.Supervisor with { Region = "150271" }));
        Assert.Empty(await SoonAsync(world.Clerk));

        async Task<IReadOnlyList<WatchedStepRow>> SoonAsync(Reader reader) =>
            (await world.QueryAsync<SoonQueries, Slice<WatchedStepRow>>(q => q.ListAsync(reader, null, default))).Rows;
    }

    private static async Task RunJobAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WarnOfDueDates>().RunAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<NoticeLine>> ToldAsync(World world, Reader officer) =>
        (await world.QueryAsync<NoticeQueries, Slice<NoticeLine>>(q => q.ListAsync(officer.AccountId, null, default))).Rows;

    private static async Task<IEnumerable<WarningLevel>> WarnedAsync(World world, Guid caseId, CaseStep step) =>
        (await world.Services.RecordedAsync($"case/{caseId:N}")).Where(e => e.Is<StepWarned>()).Select(e => e.As<StepWarned>())
            .Where(warned => warned.StepId == step.StepId).Select(warned => warned.Level);
}
