using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Issue;
using Suban.Cases.Jobs;
using Suban.Cases.Withdrawal;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Issue;

public sealed class ArchiveCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_FifteenDaysAfterTheEnd_TheJobKeepsItsIndexAndTheCaseIsArchivedOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var revision = (await world.CaseAsync(caseId)).Revision;
        await world.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(world.Applicant, caseId, revision, p, c));

        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays - 1));
        await RunDeadlinesAsync(world);
        Assert.Equal(CaseStatus.Withdrawn, (await world.CaseAsync(caseId)).Status);
        world.Pass(TimeSpan.FromDays(2));
        await RunDeadlinesAsync(world);

        Assert.Equal(CaseStatus.Archived, (await world.CaseAsync(caseId)).Status);
        var archive = Assert.Single(await world.QueryAsync<AppDbContext, List<CaseArchive>>(db =>
            db.Set<CaseArchive>().AsNoTracking().Where(a => a.CaseId == caseId).ToListAsync()));
        Assert.Equal("Withdrawn", archive.Ending);
        Assert.Contains("premises-proof", archive.DocumentsJson, StringComparison.Ordinal);
        var again = await world.TryAsync<ArchiveCase, CaseArchived>((op, p, c) => op.RunAsync(caseId, p, c));
        Assert.Equal("case.not_in_state", again.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_StillUnderWay_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        var outcome = await world.TryAsync<ArchiveCase, CaseArchived>((op, p, c) => op.RunAsync(caseId, p, c));

        Assert.Equal("case.not_found", outcome.Refusal?.Code);
    }

    private static async Task RunDeadlinesAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
    }
}
