using System.Buffers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>
/// The store of uploaded and produced files (文件存储). Save first, outside the transaction; then keep the file inside the operation
/// that names it, so that the row commits with what it belongs to.
/// </summary>
/// <remarks>Who may read a file is the caller's decision: the store knows no readers.</remarks>
public sealed class FileStore(AppDbContext db, FileFolder folder, FilesSettings settings, TimeProvider clock)
{
    // Whole files are looked at in memory: four at a time bound what uploads may cost, whatever the number of senders.
    private static readonly SemaphoreSlim _inspections = new(4);

    /// <summary>Takes an upload: counted while it streams, told by its bytes, safely on disk when this returns.</summary>
    public async Task<Outcome<StoredFile>> SaveAsync(Stream content, FileIntake intake, CancellationToken cancel)
    {
        await using var incoming = folder.OpenIncoming();
        try
        {
            var length = await CopyAsync(content, incoming, cancel);
            if (length > settings.MaxBytes)
            {
                return FileRefusals.TooLarge(intake.Name, settings.MaxBytes);
            }

            var (inspection, sha256) = await InspectAsync(incoming, (int)length, intake, cancel);
            if (!inspection.TryGet(out var found))
            {
                return inspection.Refusal!;
            }

            folder.Settle(incoming, sha256);
            return Describe(FileName.AsTyped(intake.Name, found.Type), found.Type, length, sha256, found.Pages);
        }
        finally
        {
            File.Delete(incoming.Name);
        }
    }

    /// <summary>Stores what the platform itself made, with the same care for the disk.</summary>
    public async Task<StoredFile> SaveOwnAsync(ReadOnlyMemory<byte> content, string name, FileType type, int pages, CancellationToken cancel)
    {
        await using var incoming = folder.OpenIncoming();
        try
        {
            await incoming.WriteAsync(content, cancel);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
            folder.Settle(incoming, sha256);
            return Describe(name, type, content.Length, sha256, pages);
        }
        finally
        {
            File.Delete(incoming.Name);
        }
    }

    /// <summary>Adds the file's row to the caller's transaction.</summary>
    public void Keep(StoredFile file) => db.Add(StoredFileRow.Of(file));

    public async Task<StoredFile?> FindAsync(Guid storedFileId, CancellationToken cancel) =>
        (await db.Set<StoredFileRow>().AsNoTracking().SingleOrDefaultAsync(f => f.StoredFileId == storedFileId, cancel))?.ToStoredFile();

    /// <summary>Opens a kept file for a caller that has decided its reader may see it; null where there is none.</summary>
    public async Task<OpenedFile?> OpenAsync(Guid storedFileId, CancellationToken cancel) =>
        await FindAsync(storedFileId, cancel) is { } file ? new OpenedFile(file, folder.Open(file.Sha256)) : null;

    private StoredFile Describe(string name, FileType type, long length, string sha256, int pages)
    {
        var now = clock.GetUtcNow();
        return new StoredFile
        {
            StoredFileId = Guid.CreateVersion7(now),
            Name = name,
            Type = type,
            Length = length,
            Sha256 = sha256,
            Pages = pages,
            Scan = ScanState.NotScanned,
            StoredAt = now,
        };
    }

    /// <summary>Copies until the end or one byte past the limit, whatever length the sender announced.</summary>
    private async Task<long> CopyAsync(Stream content, FileStream incoming, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var length = 0L;
            for (int read; length <= settings.MaxBytes && (read = await content.ReadAsync(buffer, cancel)) > 0; length += read)
            {
                await incoming.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<(Outcome<Inspection> Inspection, string Sha256)> InspectAsync(
        FileStream incoming, int length, FileIntake intake, CancellationToken cancel)
    {
        await _inspections.WaitAsync(cancel);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, length));
        try
        {
            incoming.Position = 0;
            await incoming.ReadExactlyAsync(buffer.AsMemory(0, length), cancel);
            return (FileInspector.Inspect(buffer.AsMemory(0, length), intake, settings with { MaxPages = intake.MostPages ?? settings.MaxPages }), Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _inspections.Release();
        }
    }
}
