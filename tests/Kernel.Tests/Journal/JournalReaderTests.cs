using Suban.Kernel.Database;
using Suban.Kernel.Journal;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Journal;

public sealed class JournalReaderTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ReadAsync_PersonalValuesKept_RestoresThem(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);

        var entries = await journal.ReadAsync("case/b");

        Assert.Equal([1, 2, 3], entries.Select(e => e.Seq));
        Assert.Equal(new ApplicantNamed(2, "乌云其木格", new ContactGiven("13800000000", "明安图镇")), entries[1].As<ApplicantNamed>());
        Assert.Equal("本人到窗口更正", entries[1].Reason);
        Assert.Equal(TestProcess.Start, entries[1].OccurredAt);
        Assert.True(entries[1].Is<ApplicantNamed>());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ReadAsync_PersonalValuesDeleted_KeepsTheRest(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        await journal.RunSqlAsync("delete from journal_personal where stream = 'case/b'");

        var entry = (await journal.ReadAsync("case/b"))[0];

        Assert.Equal("明安图镇", entry.As<ApplicantNamed>().Contact.Place);
        Assert.Null(entry.As<ApplicantNamed>().Name);
        Assert.Null(entry.Reason);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Record_PersonalValues_AreNotInTheChainedBodyNorReadableBesideIt(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);

        var rows = await journal.RowsAsync();

        Assert.All(rows, r => Assert.DoesNotContain("乌云其木格", r.Body, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.DoesNotContain("13800000000", r.Body, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Contains("明安图镇", r.Body, StringComparison.Ordinal));
        if (kind == DatabaseKind.Sqlite)
        {
            foreach (var file in Directory.EnumerateFiles(journal.Database.Directory, "suban.db*"))
            {
                using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(open, System.Text.Encoding.UTF8);
                Assert.DoesNotContain("乌云其木格", await reader.ReadToEndAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Record_SixtyAtOnceInOneStream_ChainsThemWithoutGap(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => journal.RecordAsync("case/busy", new ContactGiven($"{i}", ""))));

        Assert.Equal(Enumerable.Range(1, 60).Select(i => (long)i), (await journal.ReadAsync("case/busy")).Select(e => e.Seq));
        Assert.True((await journal.VerifyAsync()).Sound);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task LatestAsync_AfterSealing_NamesTheNewestSeal(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);

        var mark = await journal.Database.ReadAsync<JournalSeals, SealMark?>(s => s.LatestAsync(CancellationToken.None));

        Assert.Equal(2, mark?.Number);
        Assert.Equal(64, mark?.Hash.Length);
    }
}
