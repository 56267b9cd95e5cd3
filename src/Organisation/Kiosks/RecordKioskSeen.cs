using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Kiosks;

/// <summary>A terminal shows its start page: it works (终端在线). Kept out of the journal, which is about acts.</summary>
public sealed class RecordKioskSeen(AppDbContext db)
{
    public async Task<Outcome<KioskSeen>> RunAsync(Guid kioskId, ProcessContext process, CancellationToken cancel)
    {
        await db.Set<Kiosk>().Where(k => k.KioskId == kioskId).ExecuteUpdateAsync(set => set.SetProperty(k => k.SeenAt, process.Now), cancel);
        return new KioskSeen(kioskId);
    }
}

/// <summary>A terminal was heard of.</summary>
public sealed record KioskSeen(Guid KioskId);
