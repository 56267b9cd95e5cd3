using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Plans;
using Suban.Supervision.Tasks;

namespace Suban.Supervision;

/// <summary>Opens the files that were put into a register, for the region whose register it is; a filed plan also for the level above.</summary>
public sealed class RegisterFileQueries(AppDbContext db, FileStore files, Regions regions)
{
    public async Task<OpenedFile?> OpenAsync(Reader reader, Guid storedFileId, CancellationToken cancel)
    {
        var below = regions.Children(reader.Region).Select(r => r.Code).ToList();
        return await db.Set<TaskEntry>().AnyAsync(e => e.Region == reader.Region && e.StoredFileId == storedFileId, cancel) ||
            await db.Set<ImplementationPlan>().AnyAsync(
                p => p.StoredFileId == storedFileId && (p.Region == reader.Region || (p.FiledOn != null && below.Contains(p.Region))), cancel)
            ? await files.OpenAsync(storedFileId, cancel)
            : null;
    }
}

/// <summary>A file in a register as its page names it.</summary>
public sealed record RegisterFile(Guid StoredFileId, string Name);
