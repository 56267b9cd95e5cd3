using Microsoft.EntityFrameworkCore;
using Suban.Cases.Archives;
using Suban.Cases.Tests.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Archives;

public sealed class ArchiveCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_FifteenDaysAfterTheEnd_TheJobKeepsItsIndexAndTheCaseIsArchivedOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.WithdrawAsync(caseId);

        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays - 1));
        await world.RunDeadlinesAsync();
        Assert.Equal(CaseStatus.Withdrawn, (await world.CaseAsync(caseId)).Status);
        world.Pass(TimeSpan.FromDays(2));
        await world.RunDeadlinesAsync();

        Assert.Equal(CaseStatus.Archived, (await world.CaseAsync(caseId)).Status);
        var archive = Assert.Single(await world.QueryAsync<AppDbContext, List<CaseArchive>>(db =>
            db.Set<CaseArchive>().AsNoTracking().Where(a => a.CaseId == caseId).ToListAsync()));
        Assert.Equal(CaseStatus.Withdrawn, archive.Ending);
        Assert.Contains(archive.Documents, d => d.Part is ArchivedPart.Form);
        Assert.Contains(archive.Documents, d => d.Part is ArchivedPart.Material);
        Assert.Equal(ArchivedPart.Journal, archive.Documents[^1].Part);
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
}
