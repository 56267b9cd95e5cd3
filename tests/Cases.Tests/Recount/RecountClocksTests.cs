using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Recount;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Cases.Tests.Recount;

public sealed class RecountClocksTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ANoticeWithAHolidayMore_MovesWhatLiesBehindItAndSaysSo(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var waiting = await world.ReceivedAsync();
        await RecountAsync(world); // by the calendar as it is
        var (before, early) = (await world.CaseAsync(caseId), await world.CaseAsync(waiting));
        Assert.Empty(await MovesAsync(world));

        await TakeOffTomorrowAsync(world);
        await RecountAsync(world);

        var (after, late) = (await world.CaseAsync(caseId), await world.CaseAsync(waiting));
        Assert.True(after.PromiseDueAt > before.PromiseDueAt);
        Assert.True(late.AnswerDueAt > early.AnswerDueAt);
        Assert.All(after.Steps.Where(s => s.DueAt is not null), step => Assert.True(step.DueAt > before.Steps.Single(s => s.StepId == step.StepId).DueAt));
        var moves = await MovesAsync(world);
        Assert.Contains(moves, m => (m.Number, m.Clock, m.Before, m.After) == (after.Number, "整体承诺", before.PromiseDueAt, after.PromiseDueAt));
        Assert.Contains(moves, m => (m.Number, m.Clock, m.Before, m.After) == (late.Number, "受理答复", early.AnswerDueAt, late.AnswerDueAt));
        Assert.Contains(await TitlesAsync(world), title => title.StartsWith("办结期限改到", StringComparison.Ordinal));
        await RecountAsync(world);
        Assert.Equal(moves.Count, (await MovesAsync(world)).Count); // counted once
    }

    [Fact]
    public async Task Run_BrokenOff_GoesOnToTheSameEnd()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var (one, other) = (await world.AcceptedAsync(), await world.AcceptedAsync());
        await RecountAsync(world);
        await TakeOffTomorrowAsync(world);
        await world.DoAsync<RecountClocks, ClocksRecounted>((op, p, c) => op.RunAsync(one, p, c)); // and here the power went

        await RecountAsync(world);

        var moves = await MovesAsync(world);
        Assert.Single(moves, m => m.CaseId == one && m.Clock == "整体承诺");
        Assert.Single(moves, m => m.CaseId == other && m.Clock == "整体承诺");
    }

    private static async Task TakeOffTomorrowAsync(World world)
    {
        var tomorrow = RegionTime.DateOf(world.Database.Clock.GetUtcNow()).AddDays(1);
        var shipped = await File.ReadAllTextAsync(Path.Combine(World.Content, "calendars", $"{tomorrow.Year}.yaml"));
        var notice = shipped.Replace("off:", $"off:\n  - {tomorrow:yyyy-MM-dd}", StringComparison.Ordinal);
        await world.DoAsync<ImportCalendarYear, CalendarYearImported>((op, p, c) => op.RunAsync(notice, p, c));
        await world.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(CancellationToken.None);
    }

    private static async Task RecountAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await new RecountOpenCases(
            scope.ServiceProvider.GetRequiredService<AppDbContext>(), world.Database.Writes, world.Services.GetRequiredService<Calendars>(), world.Database.Clock)
            .RunAsync(CancellationToken.None);
    }

    private static Task<List<ClockMove>> MovesAsync(World world) =>
        world.QueryAsync<AppDbContext, List<ClockMove>>(db => db.Set<ClockMove>().AsNoTracking().ToListAsync());

    private static Task<List<string>> TitlesAsync(World world) => world.QueryAsync<NoticeQueries, List<string>>(async q =>
        [.. (await q.ListAsync(world.Applicant.PartyId!.Value, null, CancellationToken.None)).Rows.Select(r => r.Title)]);
}
