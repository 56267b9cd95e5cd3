using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Database;
using Suban.Kernel.Journal;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Journal;

internal sealed record ApplicantNamed(int Round, [Personal] string Name, ContactGiven Contact);

internal sealed record ContactGiven([property: Personal] string Mobile, string Place);

/// <summary>A small sealed journal: three streams, nine events with personal data, two seals.</summary>
internal sealed class JournalFixture : IAsyncDisposable
{
    private JournalFixture(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<JournalFixture> CreateAsync(DatabaseKind kind)
    {
        var fixture = new JournalFixture(TestDatabase.Create(kind));
        for (var round = 1; round <= 3; round++)
        {
            foreach (var stream in new[] { "case/a", "case/b", "case/c" })
            {
                await fixture.RecordAsync(stream, new ApplicantNamed(round, "乌云其木格", new ContactGiven("13800000000", "明安图镇")));
            }

            if (round > 1)
            {
                await fixture.SealAsync();
            }
        }

        await fixture.RunSqlAsync(kind == DatabaseKind.Sqlite
            ? "drop trigger journal_no_update; drop trigger journal_no_delete"
            : "drop trigger journal_no_change on journal");
        return fixture;
    }

    public Task RecordAsync(string stream, object moduleEvent)
    {
        var process = Database.Process("NameApplicant") with { Reason = "本人到窗口更正", OnBehalfOf = TestProcess.Actor };
        return Database.RunAsync<AppDbContext, string>(
            (db, _) =>
            {
                db.Record(stream, moduleEvent, process);
                return Task.FromResult<Outcome<string>>(stream);
            },
            process);
    }

    public async Task SealAsync()
    {
        await using var scope = Database.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JournalSealer>().RunAsync(CancellationToken.None);
    }

    public Task<JournalVerdict> VerifyAsync() =>
        Database.ReadAsync<JournalVerifier, JournalVerdict>(v => v.VerifyAsync(CancellationToken.None));

    public Task<IReadOnlyList<JournalEntry>> ReadAsync(string stream) =>
        Database.ReadAsync<JournalReader, IReadOnlyList<JournalEntry>>(r => r.ReadAsync(stream, CancellationToken.None));

    public Task<List<JournalRow>> RowsAsync() =>
        Database.ReadAsync<AppDbContext, List<JournalRow>>(db => db.Set<JournalRow>().OrderBy(r => r.Position).ToListAsync());

    public Task RunSqlAsync(string sql) => Database.ArrangeAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    public Task ReplaceAsync(JournalRow row) => Database.ArrangeAsync(db =>
    {
        db.Update(row);
        return db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
