using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Signing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;

namespace Suban.Certificates.Papers;

/// <summary>The register of seals (印章登记): which seal an authority may use, and which keys are believed.</summary>
/// <remarks>Every use is in the journal with the paper it was put on.</remarks>
public sealed class SealRegistry(AppDbContext db, KeyRing keys)
{
    /// <summary>The keys whose signatures are believed; a suspended seal's old signatures stay genuine.</summary>
    public async Task<IReadOnlyList<TrustedKey>> TrustedKeysAsync(CancellationToken cancel) =>
        await db.Set<Seal>().AsNoTracking()
            .Select(s => new TrustedKey(s.AuthorityName, Convert.FromHexString(s.PublicKey)))
            .ToListAsync(cancel);

    /// <summary>The seal the authority uses today, taken into use with its first paper.</summary>
    internal async Task<Outcome<Seal>> ForUseAsync(Authority authority, ProcessContext process, CancellationToken cancel)
    {
        var seals = db.Set<Seal>();
        var seal = seals.Local.FirstOrDefault(s => s.AuthorityId == authority.AuthorityId)
            ?? await seals.SingleOrDefaultAsync(s => s.AuthorityId == authority.AuthorityId, cancel);
        if (seal is null)
        {
            seal = new Seal
            {
                SealId = Guid.CreateVersion7(process.Now),
                AuthorityId = authority.AuthorityId,
                AuthorityName = authority.Name,
                CreditCode = authority.CreditCode,
                PublicKey = Convert.ToHexStringLower(keys.Signer("seal-" + authority.CreditCode).PublicKey),
                ActivatedAt = process.Now,
            };
            db.Add(seal);
            db.Record($"seal/{seal.SealId}", new SealActivated(seal.SealId, seal.AuthorityId, seal.AuthorityName, seal.PublicKey), process);
        }

        return seal.State is SealState.Active ? seal : PaperRefusals.SealSuspended(seal.AuthorityName);
    }
}
