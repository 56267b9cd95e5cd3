using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Crypto;

namespace Suban.Kernel.Journal;

/// <summary>Holds the rows against the seals, and the seals against the key and the copies outside.</summary>
internal sealed class SealCheck(AppDbContext db, KeyRing keys, SealFile outside)
{
    public async Task<(long Seals, long SealedUntil)> RunAsync(List<JournalFault> faults, CancellationToken cancel)
    {
        var kept = new Dictionary<long, OutsideSeal>();
        foreach (var copy in outside.Read())
        {
            // The first copy of a number counts: a later line under the same number is somebody's second thought.
            _ = kept.TryAdd(copy.Seal.Number, copy);
        }

        var inside = await db.Set<Seal>().AsNoTracking().ToDictionaryAsync(s => s.Number, cancel);
        var last = Math.Max(inside.Keys.DefaultIfEmpty().Max(), kept.Keys.DefaultIfEmpty().Max());
        Seal? previous = null;
        for (var number = 1L; number <= last; number++)
        {
            var copy = kept.GetValueOrDefault(number);
            var seal = inside.GetValueOrDefault(number);
            if (Problem(seal, copy?.Seal, previous) is { } problem)
            {
                faults.Add(new(JournalFaultKind.SealBroken, (seal ?? copy?.Seal ?? previous)?.FromPosition, null, null, $"第 {number} 号封印：{problem}"));
            }

            if ((copy?.Seal ?? seal) is { } trusted)
            {
                await CheckRowsAsync(trusted, copy?.Marks ?? [], faults, cancel);
                previous = trusted;
            }
        }

        return (inside.Count, previous?.ToPosition ?? 0);
    }

    private string? Problem(Seal? seal, Seal? copy, Seal? previous)
    {
        if (seal is null)
        {
            return "数据库中没有";
        }

        if (copy is not null && !copy.Hash.AsSpan().SequenceEqual(seal.Hash))
        {
            return "与库外保存的不同";
        }

        if (!seal.Hash.AsSpan().SequenceEqual(seal.ComputeHash()))
        {
            return "内容被改动";
        }

        var follows = seal.PreviousHash.AsSpan().SequenceEqual(previous?.Hash ?? new byte[Sm3.Size]) &&
                      seal.FromPosition == (previous?.ToPosition ?? 0) + 1;
        if (!follows)
        {
            return "与前一号不相连";
        }

        var ours = seal.PublicKey.AsSpan().SequenceEqual(keys.Signer("seal").PublicKey);
        return ours && Sm2Signer.Verify(seal.PublicKey, seal.Hash, seal.Signature) ? null : "签名不是本机构的";
    }

    private async Task CheckRowsAsync(Seal seal, byte[] marks, List<JournalFault> faults, CancellationToken cancel)
    {
        var rows = await db.Set<JournalRow>().AsNoTracking()
            .Where(r => r.Position >= seal.FromPosition && r.Position <= seal.ToPosition)
            .OrderBy(r => r.Position)
            .Select(r => new SealedRow(r.Position, r.Stream, r.Seq, r.Hash)).ToListAsync(cancel);
        var leaves = rows.ConvertAll(r => MerkleTree.Leaf(r.Position, r.Hash));
        if (rows.Count == seal.Events && MerkleTree.Root(leaves).AsSpan().SequenceEqual(seal.Root))
        {
            return;
        }

        faults.Add(marks.Length == seal.Events * MerkleTree.MarkSize
            ? FirstDifference(rows, leaves, marks, seal)
            : new(JournalFaultKind.Changed, seal.FromPosition, null, null, $"第 {seal.Number} 号封印内的记录与封印不符"));
    }

    private static JournalFault FirstDifference(List<SealedRow> rows, List<byte[]> leaves, byte[] marks, Seal seal)
    {
        var count = marks.Length / MerkleTree.MarkSize;
        bool Same(int row, int mark) => row < rows.Count && mark < count &&
            leaves[row].AsSpan(0, MerkleTree.MarkSize).SequenceEqual(marks.AsSpan(mark * MerkleTree.MarkSize, MerkleTree.MarkSize));

        var at = 0;
        while (Same(at, at))
        {
            at++;
        }

        if (at >= rows.Count)
        {
            var place = rows.Count > 0 ? rows[^1].Position + 1 : seal.FromPosition;
            return new(JournalFaultKind.Missing, place, null, null, $"第 {seal.Number} 号封印的末尾缺少 {count - rows.Count} 条记录");
        }

        var row = rows[at];
        if (Same(at, at + 1))
        {
            return new(JournalFaultKind.Missing, row.Position, row.Stream, row.Seq, "此条之前缺少一条已封印的记录");
        }

        return rows.Count > count && Same(at + 1, at)
            ? new(JournalFaultKind.Inserted, row.Position, row.Stream, row.Seq, "封印时没有这条记录")
            : new(JournalFaultKind.Changed, row.Position, row.Stream, row.Seq, "与封印时不同");
    }

    private sealed record SealedRow(long Position, string Stream, long Seq, byte[] Hash);
}
