using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Database;

namespace Suban.Kernel.Outbox;

/// <summary>What waits, what was given up, and what an operator has to decide.</summary>
public sealed class OutboxQueries(AppDbContext db)
{
    private const int PageSize = 50;

    /// <summary>Messages given up after too many attempts, newest first.</summary>
    public Task<Slice<UndeliveredMessage>> DeadLettersAsync(string? after, CancellationToken cancel) =>
        PageAsync(OutboxState.Dead, after, cancel);

    /// <summary>Messages from before a restore, which may have been delivered already.</summary>
    public Task<Slice<UndeliveredMessage>> HeldAsync(string? after, CancellationToken cancel) =>
        PageAsync(OutboxState.Held, after, cancel);

    /// <summary>Which of these messages were given up.</summary>
    public async Task<IReadOnlySet<Guid>> DeadAmongAsync(IReadOnlyList<Guid> messageIds, CancellationToken cancel) =>
        (await db.Set<OutboxMessage>().Where(m => messageIds.Contains(m.OutboxMessageId) && m.State == OutboxState.Dead)
            .Select(m => m.OutboxMessageId).ToListAsync(cancel)).ToHashSet();

    public async Task<OutboxBacklog> BacklogAsync(CancellationToken cancel)
    {
        var counts = await db.Set<OutboxMessage>().GroupBy(m => m.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Oldest = g.Min(m => m.CreatedAt) })
            .ToDictionaryAsync(g => g.State, cancel);
        int Count(OutboxState state) => counts.GetValueOrDefault(state)?.Count ?? 0;
        return new OutboxBacklog(
            Count(OutboxState.Waiting), Count(OutboxState.Dead), Count(OutboxState.Held),
            counts.GetValueOrDefault(OutboxState.Waiting)?.Oldest);
    }

    private async Task<Slice<UndeliveredMessage>> PageAsync(OutboxState state, string? after, CancellationToken cancel)
    {
        var messages = db.Set<OutboxMessage>().Where(m => m.State == state);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
        {
            var before = InstantConverter.Instant(key);
            messages = messages.Where(m => m.CreatedAt < before);
        }

        var rows = await messages.OrderByDescending(m => m.CreatedAt).Take(PageSize)
            .Select(m => new UndeliveredMessage(m.OutboxMessageId, m.Topic, m.CreatedAt, m.Attempts, m.LastError))
            .ToListAsync(cancel);
        var next = rows.Count == PageSize
            ? InstantConverter.Stored(rows[^1].CreatedAt).ToString(CultureInfo.InvariantCulture)
            : null;
        return new Slice<UndeliveredMessage>(rows, next);
    }
}

/// <summary>One message nobody has received.</summary>
public sealed record UndeliveredMessage(Guid MessageId, string Topic, DateTimeOffset CreatedAt, int Attempts, string? LastError);

/// <summary>How much is on its way; alarm when <paramref name="OldestWaitingAt"/> is more than a minute ago.</summary>
public sealed record OutboxBacklog(int Waiting, int Dead, int Held, DateTimeOffset? OldestWaitingAt);
