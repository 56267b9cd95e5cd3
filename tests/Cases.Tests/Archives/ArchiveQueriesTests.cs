using Microsoft.EntityFrameworkCore;
using Suban.Cases.Archives;
using Suban.Cases.Tests.Delays;
using Suban.Cases.Tests.Issue;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Archives;

public sealed class ArchiveQueriesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FindAsync_DecidedCaseNobodyTouched_HoldsAgainstTheJournal(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (_, number) = await DecidedAndArchivedAsync(world);

        var archive = await FindAsync(world, number);

        Assert.True(archive!.IndexHolds && archive.JournalHolds);
        Assert.All(archive.Documents.Where(d => d.Document.Part is not ArchivedPart.Material), d => Assert.True(d.Holds, d.Document.Name));
        Assert.Equal(
            [ArchivedPart.Form, ArchivedPart.Material, ArchivedPart.Decision, ArchivedPart.HandOver, ArchivedPart.Journal],
            archive.Documents.Select(d => d.Document.Part).Distinct().Where(p => p is not ArchivedPart.Paper));
        Assert.Equal((10, true), (archive.KeptUntil.Year - 2026, archive.KeepingUnconfirmed));
        Assert.Null(await world.QueryAsync<ArchiveQueries, ArchiveView?>(q => q.FindAsync(world.Supervisor with { Region = "150303" }, number, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FindAsync_OpinionChangedAfterwards_NamesTheDecision(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, number) = await DecidedAndArchivedAsync(world);
        await TamperAsync(world, "update case_steps set opinion = '另一种意见' where case_id = {0} and position = 0", caseId);

        var archive = await FindAsync(world, number);

        var changed = Assert.Single(archive!.Documents, d => !d.Holds && d.Document.Part is not ArchivedPart.Material);
        Assert.Equal(ArchivedPart.Decision, changed.Document.Part);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FindAsync_IndexOrJournalChangedAfterwards_SaysWhich(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, number) = await DecidedAndArchivedAsync(world);
        await TamperAsync(world, "update case_archives set documents = replace(documents, '出件记录', '出件') where case_id = {0}", caseId);
        var index = await FindAsync(world, number);
        await TamperAsync(world, kind is DatabaseKind.Sqlite ? "drop trigger journal_no_update" : "drop trigger journal_no_change on journal", caseId);
        await TamperAsync(world, "update journal set region = '150303' where stream = {0} and seq = 2", $"case/{caseId:N}");
        var journal = await FindAsync(world, number);

        Assert.Equal((false, true), (index!.IndexHolds, index.JournalHolds));
        Assert.Equal((false, false), (journal!.IndexHolds, journal.JournalHolds));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ListAsync_ByNumberAndRegion_FindsTheCase(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.WithdrawnAndArchivedAsync();
        var number = (await world.CaseAsync(caseId)).Number;

        Assert.Equal(number, Assert.Single((await ListAsync(world, number)).Rows).Number);
        Assert.Equal(number, Assert.Single((await ListAsync(world, null)).Rows).Number);
        Assert.Empty((await ListAsync(world, number[..^1])).Rows);
        Assert.Empty((await world.QueryAsync<ArchiveQueries, Slice<ArchiveLine>>(
            q => q.ListAsync(world.Supervisor with { Region = "150303" }, null, null, default))).Rows);
    }

    private static async Task<(Guid CaseId, string Number)> DecidedAndArchivedAsync(World world)
    {
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Permit, TestPlan.Sign);
        Assert.True((await world.IssueAgreedAsync(caseId)).TryGet(out _));
        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays + 1));
        await world.RunDeadlinesAsync();
        var @case = await world.CaseAsync(caseId);
        Assert.Equal(CaseStatus.Archived, @case.Status);
        return (caseId, @case.Number);
    }

    private static Task<ArchiveView?> FindAsync(World world, string number) =>
        world.QueryAsync<ArchiveQueries, ArchiveView?>(q => q.FindAsync(world.Supervisor, number, default));

    private static Task<Slice<ArchiveLine>> ListAsync(World world, string? number) =>
        world.QueryAsync<ArchiveQueries, Slice<ArchiveLine>>(q => q.ListAsync(world.Supervisor, number, null, default));

    private static Task TamperAsync(World world, string sql, object key) =>
        world.Database.ArrangeAsync(db => db.Database.ExecuteSqlRawAsync(sql, [key]));
}
