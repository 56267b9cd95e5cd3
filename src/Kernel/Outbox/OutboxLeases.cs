using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Database;
using Suban.Kernel.Writing;

namespace Suban.Kernel.Outbox;

/// <summary>Who may deliver which message now. A lease that ran out means its node is gone: the message is delivered again.</summary>
internal sealed class OutboxLeases(Writes writes, KernelSettings settings, TimeProvider clock)
{
    public const int BatchSize = 200;
    public const int AttemptLimit = 10;
    private const int ErrorLength = 500;

    // Counting the attempt when it is taken also counts the ones that killed the process.
    private const string GiveUp = """
        update outbox set state = 'Dead', leased_until = null, last_error = coalesce(last_error, '投递时进程中断')
        where state = 'Waiting' and attempts >= 10 and due_at <= @p0 and (leased_until is null or leased_until <= @p0)
        """;

    private const string Due = "state = 'Waiting' and due_at <= @p0 and (leased_until is null or leased_until <= @p0)";

    // Taken that often and never heard of again: one of them may be what ends the process.
    private const string Suspect = "attempts >= 3 and last_error is null";

    private const string Usual = $"select outbox_message_id from outbox where {Due} and not ({Suspect}) order by due_at limit @p2";

    // Alone, so that it takes nobody with it; the one with the fewest attempts first, so that the culprit holds up nobody.
    private const string Alone = $"select outbox_message_id from outbox where {Due} and {Suspect} order by attempts, due_at limit @p2";

    private static readonly Refusal _nothingDue = new("outbox.nothing_due", "没有待投递的消息。");

    private int _takes;

    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(2);

    public async Task<LeasedBatch> TakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = now + Length;
        var at = InstantConverter.Stored(now);
        var alone = Interlocked.Increment(ref _takes) % 2 == 0; // in turn: neither kind waits for the other's end
        var outcome = await RunAsync(async (db, stop) =>
        {
            var given = await new SqlBatch(db).Add(GiveUp, at).ExecuteAsync(stop);
            var taken = await TakeAsync(db, alone, at, until, stop);
            taken = taken.Count > 0 ? taken : await TakeAsync(db, !alone, at, until, stop);
            return given + taken.Count > 0 ? new LeasedBatch([.. taken.OrderBy(m => m.Id)], until) : _nothingDue;
        }, now, cancel);
        return outcome.TryGet(out var batch) ? batch : new LeasedBatch([], until);
    }

    /// <summary>Records the results. Only what is still under this lease is put back: an expired one belongs to somebody else.</summary>
    public Task SettleAsync(
        LeasedBatch batch, IReadOnlyList<Guid> delivered, IReadOnlyList<FailedDelivery> failed, IReadOnlyList<Guid> untouched)
    {
        var now = clock.GetUtcNow();
        return RunAsync(async (db, stop) =>
        {
            await db.Set<OutboxMessage>().Where(m => delivered.Contains(m.OutboxMessageId)).ExecuteDeleteAsync(stop);
            await db.Set<OutboxMessage>().Where(m => untouched.Contains(m.OutboxMessageId) && m.LeasedUntil == batch.Until)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                    .SetProperty(m => m.Attempts, m => m.Attempts - 1), stop);
            foreach (var (message, error) in failed)
            {
                await PutBackAsync(db, batch.Until, message, error, now, stop);
            }

            return batch;
        }, now, CancellationToken.None); // the deliveries have happened, even if the host stops
    }

    /// <summary>At start on SQLite: whoever held leases is dead, for there is only one node.</summary>
    public Task FreeAllAsync(CancellationToken cancel) => settings.Kind == DatabaseKind.Postgres
        ? Task.CompletedTask
        : RunAsync(async (db, stop) =>
        {
            await db.Set<OutboxMessage>().Where(m => m.LeasedUntil != null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), stop);
            return new LeasedBatch([], default);
        }, clock.GetUtcNow(), cancel);

    /// <summary>5 s, 10 s, 20 s … at most an hour, a fifth more or less so that failures do not come back together.</summary>
    internal static TimeSpan Backoff(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, attempts - 1), 3600) * (0.8 + (0.4 * Random.Shared.NextDouble())));

    private Task<List<LeasedMessage>> TakeAsync(AppDbContext db, bool alone, long now, DateTimeOffset until, CancellationToken cancel)
    {
        var skip = settings.Kind is DatabaseKind.Postgres ? "for update skip locked" : "";
        return new SqlBatch(db)
            .Add(
                $"""
                update outbox set leased_until = @p1, attempts = attempts + 1
                where outbox_message_id in ({(alone ? Alone : Usual)} {skip})
                returning outbox_message_id, topic, body, attempts
                """,
                now, InstantConverter.Stored(until), alone ? 1 : BatchSize)
            .ReadAsync(row => new LeasedMessage(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3)), cancel);
    }

    private static Task<int> PutBackAsync(
        AppDbContext db, DateTimeOffset lease, LeasedMessage message, string error, DateTimeOffset now, CancellationToken cancel)
    {
        var state = message.Attempts >= AttemptLimit ? OutboxState.Dead : OutboxState.Waiting;
        var due = now + Backoff(message.Attempts);
        var text = error.Length > ErrorLength ? error[..ErrorLength] : error;
        return db.Set<OutboxMessage>().Where(m => m.OutboxMessageId == message.Id && m.LeasedUntil == lease)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.DueAt, due)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, text), cancel);
    }

    private Task<Outcome<LeasedBatch>> RunAsync(
        Func<AppDbContext, CancellationToken, Task<Outcome<LeasedBatch>>> act, DateTimeOffset now, CancellationToken cancel) =>
        writes.RunAsync(act, SystemProcess.Create("DeliverOutbox", now), cancel);
}
