using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Crypto;
using Suban.Kernel.Jobs;
using Suban.Kernel.Writing;

namespace Suban.Kernel.Journal;

/// <summary>Seals all new events every minute, in the database and outside it.</summary>
internal sealed class JournalSealer(
    AppDbContext db, Writes writes, KeyRing keys, SealFile outside, TimeProvider clock) : IPeriodicJob
{
    private const int EventsPerSeal = 100_000;

    // Waits for the writers under way and holds new ones back for an instant: every position up to the bound is then final.
    private const string WaitForWriters = "lock table journal in share mode";

    public static TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        await RepairOutsideAsync(cancel);
        var bound = await FinalPositionAsync(cancel);
        var last = await db.Set<Seal>().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);
        while ((last?.ToPosition ?? 0) < bound)
        {
            var (seal, leaves) = await MakeAsync(last, bound, cancel);
            await InsertAsync(seal, cancel);
            outside.Append([new OutsideSeal(seal, MerkleTree.Marks(leaves))]);
            KernelMeter.Seals.Add(1);
            last = seal;
        }
    }

    private async Task<(Seal Seal, List<byte[]> Leaves)> MakeAsync(Seal? last, long bound, CancellationToken cancel)
    {
        var from = (last?.ToPosition ?? 0) + 1;
        var rows = await db.Set<JournalRow>()
            .Where(r => r.Position >= from && r.Position <= bound)
            .OrderBy(r => r.Position).Take(EventsPerSeal)
            .Select(r => new { r.Position, r.Hash }).ToListAsync(cancel);
        var leaves = rows.ConvertAll(r => MerkleTree.Leaf(r.Position, r.Hash));
        var signer = keys.Signer("seal");
        var seal = new Seal
        {
            Number = (last?.Number ?? 0) + 1,
            FromPosition = from,
            ToPosition = rows.Count == EventsPerSeal ? rows[^1].Position : bound,
            Events = rows.Count,
            Root = MerkleTree.Root(leaves),
            PreviousHash = last?.Hash ?? new byte[Sm3.Size],
            SealedAt = clock.GetUtcNow(),
            PublicKey = signer.PublicKey,
        };
        return (seal.Sign(signer), leaves);
    }

    private async Task<long> FinalPositionAsync(CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
        {
            return await db.Set<JournalRow>().MaxAsync(r => (long?)r.Position, cancel) ?? 0; // one writer: what is read is final
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await new SqlBatch(db).Add(WaitForWriters).ExecuteAsync(cancel);
        return await db.Set<JournalRow>().MaxAsync(r => (long?)r.Position, cancel) ?? 0;
    }

    private async Task InsertAsync(Seal seal, CancellationToken cancel)
    {
        var outcome = await writes.RunAsync<AppDbContext, Seal>(
            (writer, _) =>
            {
                writer.Add(seal);
                return Task.FromResult<Outcome<Seal>>(seal);
            },
            SystemProcess.Create("SealJournal", clock.GetUtcNow()),
            cancel);
        _ = outcome.TryGet(out _);
    }

    /// <summary>Writes the seals a crash or an unreachable folder has kept from the outside file.</summary>
    private async Task RepairOutsideAsync(CancellationToken cancel)
    {
        var last = outside.LastNumber;
        var missing = await db.Set<Seal>().Where(s => s.Number > last).OrderBy(s => s.Number).ToListAsync(cancel);
        foreach (var seal in missing)
        {
            var rows = await db.Set<JournalRow>()
                .Where(r => r.Position >= seal.FromPosition && r.Position <= seal.ToPosition)
                .OrderBy(r => r.Position)
                .Select(r => new { r.Position, r.Hash }).ToListAsync(cancel);
            outside.Append([new OutsideSeal(seal, MerkleTree.Marks(rows.ConvertAll(r => MerkleTree.Leaf(r.Position, r.Hash))))]);
        }
    }
}
