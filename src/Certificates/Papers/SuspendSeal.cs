using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Certificates.Papers;

/// <summary>Takes an authority's seal out of use (印章停用): no further paper can be issued under it.</summary>
public sealed class SuspendSeal(AppDbContext db)
{
    public async Task<Outcome<SealSuspended>> RunAsync(Guid authorityId, string reason, ProcessContext process, CancellationToken cancel)
    {
        var seal = await db.Set<Seal>().SingleOrDefaultAsync(s => s.AuthorityId == authorityId, cancel);
        if (seal is null)
        {
            return PaperRefusals.NotFound;
        }

        var outcome = seal.Suspend(reason);
        if (outcome.TryGet(out var suspended))
        {
            db.Record($"seal/{seal.SealId}", suspended, process);
        }

        return outcome;
    }
}
