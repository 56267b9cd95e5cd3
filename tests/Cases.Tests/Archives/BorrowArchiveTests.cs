using Suban.Cases.Archives;
using Suban.Cases.Tests.Delays;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Archives;

public sealed class BorrowArchiveTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ArchivedCase_IsRecordedWithWhoAndWhatFor(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.WithdrawnAndArchivedAsync();
        var number = (await world.CaseAsync(caseId)).Number;

        Assert.True((await BorrowAsync(world, world.Supervisor, caseId, " 行政复议答复 ")).TryGet(out _));

        var archive = await world.QueryAsync<ArchiveQueries, ArchiveView?>(q => q.FindAsync(world.Supervisor, number, default));
        var borrowing = Assert.Single(archive!.Borrowings);
        Assert.Equal((world.Supervisor.Name, ArchiveFormat.Zip, "行政复议答复"), (borrowing.By, borrowing.Format, borrowing.Purpose));
        Assert.True(archive.IndexHolds && archive.JournalHolds); // the record goes on after what was archived
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NoPurposeNotArchivedOrNotTheRegionsSupervisor_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var open = await world.AcceptedAsync();
        Assert.Equal("case.not_found", (await BorrowAsync(world, world.Supervisor, open, "案卷评查")).Refusal?.Code);
        await world.WithdrawAsync(open);
        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays + 1));
        await world.RunDeadlinesAsync();

        Assert.Equal("case.incomplete", (await BorrowAsync(world, world.Supervisor, open, " ")).Refusal?.Code);
        Assert.Equal("case.not_found", (await BorrowAsync(world, world.Clerk, open, "案卷评查")).Refusal?.Code);
        Assert.Equal("case.not_found", (await BorrowAsync(world, world.Supervisor with { Region = "150303" }, open, "案卷评查")).Refusal?.Code);
    }

    private static Task<Kernel.Outcome<ArchiveBorrowed>> BorrowAsync(World world, Reader reader, Guid caseId, string purpose) =>
        world.TryAsync<BorrowArchive, ArchiveBorrowed>((op, p, c) => op.RunAsync(reader, caseId, ArchiveFormat.Zip, purpose, p, c));
}
