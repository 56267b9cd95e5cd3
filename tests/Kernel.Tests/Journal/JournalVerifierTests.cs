using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;
using Suban.Kernel.Journal;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Journal;

public sealed class JournalVerifierTests
{
    private static readonly IReadOnlyDictionary<string, Func<JournalRow, JournalRow>> _changes = new Dictionary<string, Func<JournalRow, JournalRow>>
    {
        ["stream"] = r => r with { Stream = r.Stream + "x" },
        ["seq"] = r => r with { Seq = r.Seq + 100 },
        ["previous hash"] = r => r with { PreviousHash = Flip(r.PreviousHash) },
        ["hash"] = r => r with { Hash = Flip(r.Hash) },
        ["event name"] = r => r with { EventName = "CaseDenied" },
        ["process id"] = r => r with { ProcessId = Guid.CreateVersion7(r.OccurredAt) },
        ["process type"] = r => r with { ProcessType = "DenyCase" },
        ["actor"] = r => r with { ActorId = Guid.Empty },
        ["on behalf of"] = r => r with { OnBehalfOf = null },
        ["channel"] = r => r with { Channel = Channel.Window },
        ["region"] = r => r with { Region = "150100" },
        ["reason"] = r => r with { ReasonCommitment = null },
        ["occurred at"] = r => r with { OccurredAt = r.OccurredAt.AddMicroseconds(1) },
        ["body"] = r => r with { Body = r.Body.Replace("\"round\":", "\"round\":1", StringComparison.Ordinal) },
    };

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_Untouched_IsSound(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);

        var verdict = await journal.VerifyAsync();

        Assert.Empty(verdict.Faults);
        Assert.Equal((9, 2, 0), (verdict.Events, verdict.Seals, verdict.UnsealedEvents));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_AnyFieldOfAnyRowChanged_NamesTheRow(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        foreach (var row in await journal.RowsAsync())
        {
            foreach (var (field, change) in _changes)
            {
                await journal.ReplaceAsync(change(row));

                var first = (await journal.VerifyAsync()).First;

                Assert.True(first?.Position == row.Position, $"{field} of {row.Stream}/{row.Seq}: {first}");
                await journal.ReplaceAsync(row);
            }
        }

        Assert.True((await journal.VerifyAsync()).Sound);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_EachRowDeleted_NamesThePlace(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        foreach (var row in await journal.RowsAsync())
        {
            await journal.RunSqlAsync($"delete from journal where position = {row.Position}");

            var verdict = await journal.VerifyAsync();

            Assert.Contains(verdict.Faults, f => f.Kind == JournalFaultKind.Missing &&
                (f.Position == row.Position || f.Position == row.Position + 1 || (f.Stream, f.Seq) == (row.Stream, row.Seq)));
            await journal.Database.ArrangeAsync(db => InsertAsync(db, row));
        }

        Assert.True((await journal.VerifyAsync()).Sound);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_RowMovedInTheJournal_IsFound(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        foreach (var row in await journal.RowsAsync())
        {
            await journal.RunSqlAsync($"update journal set position = 1000 where position = {row.Position}");

            var verdict = await journal.VerifyAsync();

            Assert.Contains(verdict.Faults, f => f.Kind == JournalFaultKind.Missing && f.Position is { } at && at >= row.Position && at <= row.Position + 1);
            await journal.RunSqlAsync($"update journal set position = {row.Position} where position = 1000");
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_NeighboursSwapped_NamesTheFirst(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        foreach (var stream in (await journal.RowsAsync()).GroupBy(r => r.Stream))
        {
            foreach (var (one, two) in stream.Zip(stream.Skip(1)))
            {
                await SwapAsync(journal, one.Position, two.Position);

                var verdict = await journal.VerifyAsync();

                Assert.Equal(one.Position, verdict.First?.Position);
                await SwapAsync(journal, one.Position, two.Position);
            }
        }

        Assert.True((await journal.VerifyAsync()).Sound);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_WellFormedRowSlippedIn_IsFound(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        var row = (await journal.RowsAsync())[0];
        await journal.RunSqlAsync("update journal set position = position + 1000 where position > 4");
        await journal.RunSqlAsync("update journal set position = position - 999 where position > 1000");
        var forged = row with { Position = 5, Stream = "case/forged", Seq = 1, PreviousHash = new byte[Sm3.Size] };

        await journal.Database.ArrangeAsync(db => InsertAsync(db, forged with { Hash = forged.ComputeHash() }));

        var first = (await journal.VerifyAsync()).First;

        Assert.Equal((5L, "case/forged"), (first!.Position!.Value, first.Stream!));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_TailAndItsSealCut_IsFound(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        await journal.RunSqlAsync("delete from journal where position > 6");
        await journal.RunSqlAsync("delete from journal_personal where seq > 2");
        await journal.RunSqlAsync("delete from journal_seal where number = 2");

        var verdict = await journal.VerifyAsync();

        Assert.Equal(JournalFaultKind.Missing, verdict.Faults.First(f => f.Position == 7).Kind);
        Assert.Contains(verdict.Faults, f => f.Kind == JournalFaultKind.SealBroken);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_RewrittenAndRehashedAsAWhole_NamesTheFirstChangedRow(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        var rows = await journal.RowsAsync();
        var heads = new Dictionary<string, byte[]>();
        foreach (var row in rows)
        {
            var body = row.Position == 5 ? row.Body.Replace("明安图镇", "别处", StringComparison.Ordinal) : row.Body;
            var forged = row with { Body = body, PreviousHash = heads.GetValueOrDefault(row.Stream, new byte[Sm3.Size]) };
            forged = forged with { Hash = forged.ComputeHash() };
            heads[row.Stream] = forged.Hash;
            await journal.ReplaceAsync(forged);
        }

        await ForgeSealsAsync(journal);

        Assert.Equal(5, (await journal.VerifyAsync()).Faults.First(f => f.Kind != JournalFaultKind.SealBroken).Position);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyAsync_PersonalValuesDeleted_StaysSound_ButChangedIsNamed(DatabaseKind kind)
    {
        await using var journal = await JournalFixture.CreateAsync(kind);
        await journal.RunSqlAsync("delete from journal_personal where stream = 'case/a'");
        Assert.True((await journal.VerifyAsync()).Sound);

        await journal.RunSqlAsync("update journal_personal set value = salt where stream = 'case/b' and seq = 2 and item = 1");

        var first = (await journal.VerifyAsync()).First;
        Assert.Equal((JournalFaultKind.PersonalChanged, "case/b", 2L), (first!.Kind, first.Stream!, first.Seq!.Value));
    }

    private static Task InsertAsync(AppDbContext db, JournalRow row)
    {
        db.Add(row);
        return db.SaveChangesAsync();
    }

    private static async Task SwapAsync(JournalFixture journal, long one, long two)
    {
        await journal.RunSqlAsync($"update journal set position = 1000 where position = {one}");
        await journal.RunSqlAsync($"update journal set position = {one} where position = {two}");
        await journal.RunSqlAsync($"update journal set position = {two} where position = 1000");
    }

    /// <summary>What somebody with the whole database, but without the key, can do to the seals.</summary>
    private static Task ForgeSealsAsync(JournalFixture journal) => journal.Database.ArrangeAsync(async db =>
    {
        var rows = await db.Set<JournalRow>().AsNoTracking().OrderBy(r => r.Position).ToListAsync();
        byte[]? previous = null;
        foreach (var seal in await db.Set<Seal>().AsNoTracking().OrderBy(s => s.Number).ToListAsync())
        {
            var leaves = rows.Where(r => r.Position >= seal.FromPosition && r.Position <= seal.ToPosition)
                .Select(r => MerkleTree.Leaf(r.Position, r.Hash)).ToList();
            var forged = seal with { Root = MerkleTree.Root(leaves), PreviousHash = previous ?? seal.PreviousHash };
            forged = forged with { Hash = forged.ComputeHash() };
            previous = forged.Hash;
            db.Update(forged);
        }

        await db.SaveChangesAsync();
    });

    private static byte[] Flip(byte[] bytes) => [(byte)(bytes[0] ^ 1), .. bytes[1..]];
}
