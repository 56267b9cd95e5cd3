using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Kernel.Tests;

/// <summary>A small business row for tests of the write path.</summary>
internal sealed class Note
{
    public required Guid NoteId { get; init; }

    public required string Text { get; init; }

    public string? ClaimedBy { get; private set; }

    public int Revision { get; private set; }

    public void Claim(string examiner)
    {
        ClaimedBy = examiner;
        Revision++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Note>
    {
        public void Configure(EntityTypeBuilder<Note> builder)
        {
            builder.HasKey(n => n.NoteId);
            builder.Property(n => n.ClaimedBy);
            builder.Property(n => n.Revision).IsConcurrencyToken();
        }
    }

    public static TestDatabase Database(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var database = TestDatabase.Create(kind, services =>
        {
            services.AddSingleton(new ModuleModel(typeof(Note).Assembly));
            services.AddScoped<WriteNote>();
            configure?.Invoke(services);
        });
        var id = kind == DatabaseKind.Postgres ? "uuid" : "text";
        database.ArrangeAsync(db => db.Database.ExecuteSqlRawAsync(
            $"create table note (note_id {id} primary key, text text not null unique, claimed_by text, revision integer not null)")).GetAwaiter().GetResult();
        return database;
    }
}

internal sealed record NoteWritten(Guid NoteId, string Text);

/// <summary>Writes a note; a text that begins with "refuse" is refused, one that begins with "throw" is a bug.</summary>
internal sealed class WriteNote(AppDbContext db)
{
    /// <summary>Finds the note or writes it, as operations do that need a row of their own.</summary>
    public async Task<Outcome<NoteWritten>> EnsureAsync(string text, ProcessContext process, CancellationToken cancel) =>
        await db.Set<Note>().Where(n => n.Text == text).Select(n => new NoteWritten(n.NoteId, n.Text)).FirstOrDefaultAsync(cancel) is { } known
            ? known
            : await RunAsync(text, process, cancel);

    public static Refusal Refused { get; } = new("note.refused", "不收。");

    public async Task<Outcome<NoteWritten>> RunAsync(string text, ProcessContext process, CancellationToken cancel)
    {
        var note = new Note { NoteId = Guid.CreateVersion7(process.Now), Text = text };
        db.Add(note);
        await db.SaveChangesAsync(cancel);
        if (text.StartsWith("refuse", StringComparison.Ordinal))
        {
            return Refused;
        }

        if (text.StartsWith("throw", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(text);
        }

        var written = new NoteWritten(note.NoteId, text);
        db.Record($"note/{note.NoteId}", written, process);
        return written;
    }
}
