using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Journal;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Archives;

/// <summary>One archived case in the list.</summary>
public sealed record ArchiveLine(string Number, string Title, string Ending, DateTimeOffset ClosedAt, DateTimeOffset ArchivedAt);

/// <param name="Holds">Whether it still is what was archived.</param>
public sealed record CheckedDocument(ArchivedDocument Document, bool Holds);

public sealed record ArchivedTalk(DateTimeOffset At, string From, string? To, string Words, string? Answer);

public sealed record Borrowing(DateTimeOffset At, string By, ArchiveFormat Format, string Purpose);

/// <summary>One archived file, checked just now.</summary>
public sealed record ArchiveView
{
    public required Guid CaseId { get; init; }

    public required ArchiveLine Line { get; init; }

    /// <summary>Not before the end of this day is it destroyed (保管期限).</summary>
    public required DateOnly KeptUntil { get; init; }

    /// <summary>The region has not confirmed how long files are kept.</summary>
    public required bool KeepingUnconfirmed { get; init; }

    public required IReadOnlyList<CheckedDocument> Documents { get; init; }

    /// <summary>The index is the one whose hash the journal holds.</summary>
    public required bool IndexHolds { get; init; }

    /// <summary>The journal of the case is one unbroken chain.</summary>
    public required bool JournalHolds { get; init; }

    public required IReadOnlyList<Borrowing> Borrowings { get; init; }

    /// <summary>What the examiners wrote, by step.</summary>
    public required IReadOnlyDictionary<Guid, string> Opinions { get; init; }

    /// <summary>What the departments wrote to each other.</summary>
    public required IReadOnlyList<ArchivedTalk> Talks { get; init; }

    /// <summary>As the index is stored, byte for byte.</summary>
    public required string IndexJson { get; init; }

    public required string IndexHash { get; init; }

    public bool Holds => IndexHolds && JournalHolds && Documents.All(d => d.Holds);
}

/// <summary>Reads archived cases for supervision and checks them against the journal and against what is stored.</summary>
public sealed class ArchiveQueries(
    AppDbContext db, ArchiveIndex index, FileStore files, JournalReader journal, JournalVerifier verifier, Regions regions)
{
    private const int PageSize = 50;

    /// <summary>Of the reader's region and those below it, newest first.</summary>
    /// <param name="number">Only the case of this number; null for all.</param>
    /// <param name="before">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<ArchiveLine>> ListAsync(Reader reader, string? number, string? before, CancellationToken cancel)
    {
        var scope = reader.RegionScope;
        var archives = db.Set<CaseArchive>().AsNoTracking().Where(a => a.Region.StartsWith(scope));
        if (number is not null)
        {
            archives = archives.Where(a => a.Number == number);
        }

        if (Keyset.Read(before) is { } key)
        {
            archives = archives.Where(a => a.ArchivedAt < key.At || (a.ArchivedAt == key.At && a.CaseId < key.Id));
        }

        var found = await archives.OrderByDescending(a => a.ArchivedAt).ThenByDescending(a => a.CaseId).Take(PageSize + 1).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<ArchiveLine>(
            rows.ConvertAll(LineOf), found.Count > PageSize ? Keyset.Write(rows[^1].ArchivedAt, rows[^1].CaseId) : null);
    }

    /// <summary>The file of a case of the reader's region; null where there is none.</summary>
    public async Task<ArchiveView?> FindAsync(Reader reader, string number, CancellationToken cancel)
    {
        var scope = reader.RegionScope;
        var archive = await db.Set<CaseArchive>().AsNoTracking().SingleOrDefaultAsync(a => a.Number == number && a.Region.StartsWith(scope), cancel);
        if (archive is null)
        {
            return null;
        }

        var @case = await db.Set<Case>().AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Position)).SingleAsync(c => c.CaseId == archive.CaseId, cancel);
        var (events, closedOn) = (await journal.ReadAsync(CaseRows.Stream(archive.CaseId), cancel), RegionTime.DateOf(archive.ClosedAt));
        var settings = regions.Settings(archive.Region, closedOn);
        var now = (await index.MakeAsync(@case, cancel)).ToLookup(d => (d.Part, d.Key), d => d.Hash);
        var documents = new List<CheckedDocument>();
        foreach (var document in archive.Documents)
        {
            documents.Add(new CheckedDocument(document, document.Part switch
            {
                ArchivedPart.Journal => events.Any(e => $"{e.Seq}" == document.Key && Convert.ToHexStringLower(e.Hash) == document.Hash),
                ArchivedPart.Material => await IsStoredAsync(document, cancel),
                _ => now[(document.Part, document.Key)].Contains(document.Hash),
            }));
        }

        return new ArchiveView
        {
            CaseId = archive.CaseId,
            Line = LineOf(archive),
            KeptUntil = closedOn.AddYears(settings.ArchiveYears),
            KeepingUnconfirmed = settings.NeedsLocalConfirmation("archive-years"),
            Documents = documents,
            IndexHolds = events.LastOrDefault(e => e.Is<CaseArchived>())?.As<CaseArchived>().IndexHash == archive.IndexHash,
            JournalHolds = (await verifier.VerifyAsync(CaseRows.Stream(archive.CaseId), cancel)).Count == 0,
            Borrowings =
            [
                .. events.Where(e => e.Is<ArchiveBorrowed>()).Reverse()
                    .Select(e => (e.OccurredAt, Event: e.As<ArchiveBorrowed>()))
                    .Select(b => new Borrowing(b.OccurredAt, b.Event.By, b.Event.Format, b.Event.Purpose)),
            ],
            Opinions = @case.Steps.Where(s => s.Opinion is not null).ToDictionary(s => s.StepId, s => s.Opinion!),
            Talks = (await db.TalksOfAsync(archive.CaseId, cancel)).ConvertAll(m => new ArchivedTalk(m.SentAt, $"{m.FromName} {m.SenderName}", m.ToName, m.Words, m.Answer)),
            IndexJson = archive.DocumentsJson,
            IndexHash = archive.IndexHash,
        };
    }

    /// <summary>The bytes on the disk, not the row that tells of them.</summary>
    private async Task<bool> IsStoredAsync(ArchivedDocument document, CancellationToken cancel)
    {
        try
        {
            if (await files.OpenAsync(Guid.ParseExact(document.Key, "N"), cancel) is not { } file)
            {
                return false;
            }

            await using (file)
            {
                return Convert.ToHexStringLower(await SHA256.HashDataAsync(file.Content, cancel)) == document.Hash;
            }
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ArchiveLine LineOf(CaseArchive archive) =>
        new(archive.Number, archive.Title, StatusWords.Of(archive.Ending), archive.ClosedAt, archive.ArchivedAt);
}
