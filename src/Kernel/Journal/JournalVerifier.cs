using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Crypto;

namespace Suban.Kernel.Journal;

/// <summary>Checks the whole journal against its chains, its seals and the seals kept outside, and names the rows that differ.</summary>
/// <remarks>What nobody sealed yet (at most a minute) is proven by its chain only.</remarks>
public sealed class JournalVerifier
{
    private readonly AppDbContext _db;
    private readonly SealCheck _seals;
    private readonly PersonalCheck _personal;

    internal JournalVerifier(AppDbContext db, KeyRing keys, FieldCipher cipher, SealFile outside) =>
        (_db, _seals, _personal) = (db, new SealCheck(db, keys, outside), new PersonalCheck(db, cipher));

    public async Task<JournalVerdict> VerifyAsync(CancellationToken cancel)
    {
        var faults = new List<JournalFault>();
        var events = await CheckChainsAsync(_db.Set<JournalRow>(), faults, cancel);
        var (seals, sealedUntil) = await _seals.RunAsync(faults, cancel);
        await _personal.RunAsync(faults, cancel);
        return new JournalVerdict
        {
            Events = events,
            Seals = seals,
            UnsealedEvents = await _db.Set<JournalRow>().LongCountAsync(r => r.Position > sealedUntil, cancel),
            Faults = [.. faults.OrderBy(f => f.Position ?? long.MaxValue).ThenBy(f => f.Kind)],
        };
    }

    /// <summary>Checks the chain of one stream alone; whether it was cut off at its end only the seals tell.</summary>
    public async Task<IReadOnlyList<JournalFault>> VerifyAsync(string stream, CancellationToken cancel)
    {
        var faults = new List<JournalFault>();
        await CheckChainsAsync(_db.Set<JournalRow>().Where(r => r.Stream == stream), faults, cancel);
        return faults;
    }

    private static async Task<long> CheckChainsAsync(IQueryable<JournalRow> chains, List<JournalFault> faults, CancellationToken cancel)
    {
        var events = 0L;
        JournalRow? last = null;
        var rows = chains.AsNoTracking().OrderBy(r => r.Stream).ThenBy(r => r.Seq).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            events++;
            var previous = last?.Stream == row.Stream ? last : null;
            if (CheckLink(previous, row) is { } fault)
            {
                faults.Add(fault);
            }

            if (!row.Hash.AsSpan().SequenceEqual(row.ComputeHash()))
            {
                faults.Add(Fault(JournalFaultKind.Changed, row, "内容与其散列值不符"));
            }

            last = row;
        }

        return events;
    }

    private static JournalFault? CheckLink(JournalRow? previous, JournalRow row)
    {
        var expected = (previous?.Seq ?? 0) + 1;
        if (row.Seq != expected)
        {
            return Fault(JournalFaultKind.Missing, row, $"缺少第 {expected} 条") with { Seq = expected };
        }

        var link = previous?.Hash ?? new byte[Sm3.Size];
        return row.PreviousHash.AsSpan().SequenceEqual(link) ? null : Fault(JournalFaultKind.Unchained, row, "与前一条不相连");
    }

    internal static JournalFault Fault(JournalFaultKind kind, JournalRow row, string text) =>
        new(kind, row.Position, row.Stream, row.Seq, text);
}
