using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Commitments;
using Suban.Cases.Jobs;
using Suban.Cases.Visits;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Cases.Tests.Commitments;

public sealed class FollowUpReminderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AlertLateFollowUp_NobodyCame_IsToldOnceAndShownToTheParty(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, _) = await world.GrantedAsync();
        var followUp = await world.QueryAsync<AppDbContext, CommitmentFollowUp>(db => db.Set<CommitmentFollowUp>().AsNoTracking().SingleAsync());
        Assert.False((await world.FollowUpAsync()).Late);
        Assert.Equal("case.nothing_asked", (await AlertAsync(world, followUp.FollowUpId)).Refusal?.Code);

        world.Pass(followUp.DueAt - world.Database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await RunAsync(world);
        await RunAsync(world);

        Assert.True((await world.FollowUpAsync()).Late);
        Assert.Equal(1, await world.QueryAsync<AppDbContext, int>(db => db.Set<CaseAlert>().CountAsync(a => a.Kind == AlertKind.FollowUpLate)));
        await world.Services.AssertRecordedAsync<FollowUpLate>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RemindRectification_ThreeDaysBefore_TellsTheApplicantOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        var by = RegionTime.DateOf(world.Database.Clock.GetUtcNow()).AddDays(10);
        await world.CheckedAsync(caseId, officer, VisitOutcome.ToRectify, by);
        world.Database.Clock.SetUtcNow(RegionTime.At(by.AddDays(-RemindRectification.Days), new TimeOnly(9, 0)));
        var before = await UnreadAsync(world);

        await RunAsync(world);
        await RunAsync(world);

        Assert.Equal(before + 1, await UnreadAsync(world));
        await world.Services.AssertRecordedAsync<RectificationReminded>($"case/{caseId:N}");
    }

    private static Task<Outcome<FollowUpLate>> AlertAsync(World world, Guid id) =>
        world.TryAsync<AlertLateFollowUp, FollowUpLate>((op, p, c) => op.RunAsync(id, p, c));

    private static async Task RunAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
    }

    private static Task<int> UnreadAsync(World world) =>
        world.QueryAsync<NoticeQueries, int>(q => q.UnreadAsync(world.Applicant.PartyId!.Value, default));
}
