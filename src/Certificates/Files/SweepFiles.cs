using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>Removes bytes that no row names: uploads that were never attached, and files whose rows were lawfully deleted.</summary>
public sealed class SweepFiles(AppDbContext db, FileFolder folder, FilesSettings settings)
{
    /// <summary>Sweeps once and answers how many files went.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - settings.OrphanAge;
        folder.ClearIncoming(before);
        var swept = 0;
        foreach (var batch in folder.OlderThan(before).Chunk(500))
        {
            var named = await db.Set<StoredFileRow>().Where(f => batch.Contains(f.Sha256)).Select(f => f.Sha256).ToListAsync(cancel);
            swept += batch.Except(named, StringComparer.Ordinal).Count(orphan => folder.Remove(orphan, before));
        }

        return swept;
    }
}
