using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Writing;

public sealed class WritesTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OneOfFiftyThrows_TheOthersAreKept(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            var text = i switch { 25 => "throw 25", 30 => "refuse 30", _ => $"note {i}" };
            try
            {
                var outcome = await WriteAsync(database, text);
                return outcome.TryGet(out _) ? "kept" : outcome.Refusal!.Code;
            }
            catch (InvalidOperationException exception)
            {
                return exception.Message;
            }
        }));

        Assert.Equal(48, results.Count(r => r == "kept"));
        Assert.Equal("throw 25", results[25]);
        Assert.Equal("note.refused", results[30]);
        Assert.Equal(48, await CountAsync(database));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_DuplicateInTheMiddle_FailsAlone(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        await WriteAsync(database, "same");

        var writes = Enumerable.Range(0, 20).Select(i => WriteAsync(database, i == 10 ? "same" : $"note {i}")).ToArray();

        await Assert.ThrowsAsync<DbUpdateException>(() => Task.WhenAll(writes));
        Assert.Equal(20, await CountAsync(database));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SixClaimAtOnce_OneWins(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        for (var round = 0; round < 20; round++)
        {
            var written = await WriteAsync(database, $"round {round}");
            Assert.True(written.TryGet(out var note));

            var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => database.RunAsync<AppDbContext, string>(async (db, cancel) =>
            {
                var won = await db.Set<Note>().Where(n => n.NoteId == note.NoteId && n.ClaimedBy == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(n => n.ClaimedBy, $"examiner {i}"), cancel);
                return won == 1 ? $"examiner {i}" : WriteNote.Refused;
            })));

            var winner = Assert.Single(claims, c => c.TryGet(out _));
            Assert.True(winner.TryGet(out var name));
            Assert.Equal(name, await database.ReadAsync<AppDbContext, string?>(db =>
                db.Set<Note>().Where(n => n.NoteId == note.NoteId).Select(n => n.ClaimedBy).SingleAsync()));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_RevisionAlwaysStale_IsRefused(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        await WriteAsync(database, "contended");

        var outcome = await database.RunAsync<AppDbContext, string>(async (db, cancel) =>
        {
            var note = await db.Set<Note>().SingleAsync(cancel);
            note.Claim("late");
            db.Entry(note).Property(n => n.Revision).OriginalValue = -1;
            return "never";
        });

        Assert.Equal("revision.stale", outcome.Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TwentyChangeOneRowAtOnce_NoneIsLost(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        await WriteAsync(database, "contended");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => database.RunAsync<AppDbContext, string>(async (db, cancel) =>
        {
            var note = await db.Set<Note>().SingleAsync(cancel);
            note.Claim($"examiner {i}");
            await db.SaveChangesAsync(cancel);
            return note.Text;
        })));

        var kept = outcomes.Count(o => o.TryGet(out _));
        Assert.InRange(kept, 10, 20);
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.Equal("revision.stale", o.Refusal!.Code));
        Assert.Equal(kept, await database.ReadAsync<AppDbContext, int>(db => db.Set<Note>().Select(n => n.Revision).SingleAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TwentyAddTheMissingRowAtOnce_OneAddsAndTheOthersFindIt(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => database.RunAsync<WriteNote, NoteWritten>(
            (op, cancel) => op.EnsureAsync("wanted by all", database.Process("WriteNote"), cancel))));

        var answers = outcomes.Select(o => o.TryGet(out var written) ? written.NoteId : Guid.Empty).Distinct();
        Assert.NotEqual(Guid.Empty, Assert.Single(answers));
        Assert.Equal(1, await CountAsync(database));
    }

    [Fact]
    public async Task SaveChanges_OutsideWrites_Throws()
    {
        await using var database = Note.Database(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ReadAsync<AppDbContext, int>(db =>
        {
            db.Add(new Note { NoteId = Guid.CreateVersion7(TestProcess.Start), Text = "past the write path" });
            return db.SaveChangesAsync();
        }));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_InsideAnOperation_Throws(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.RunAsync<AppDbContext, NoteWritten>((_, _) => WriteAsync(database, "inner")));
    }

    internal static Task<Outcome<NoteWritten>> WriteAsync(TestDatabase database, string text, string? key = null, Guid? actor = null)
    {
        var process = database.Process("WriteNote", actor, key);
        return database.Writes.RunAsync<WriteNote, NoteWritten>(
            (op, cancel) => op.RunAsync(text, process, cancel), process, body: text, CancellationToken.None);
    }

    internal static Task<int> CountAsync(TestDatabase database) =>
        database.ReadAsync<AppDbContext, int>(db => db.Set<Note>().CountAsync());
}
