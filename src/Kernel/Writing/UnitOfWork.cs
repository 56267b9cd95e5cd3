using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Journal;

namespace Suban.Kernel.Writing;

/// <summary>What one command does inside its transaction. It may run more than once; only a committed run counts.</summary>
internal abstract class UnitOfWork
{
    private protected static readonly AsyncLocal<bool> _inside = new();

    /// <summary>Whether the caller is itself part of an operation: waiting for another one would wait for ever.</summary>
    public static bool IsRunning => _inside.Value;

    /// <summary>Whether the last run put messages into the outbox.</summary>
    public bool SentMessages { get; protected set; }

    /// <returns>True to commit, false to roll back.</returns>
    public abstract Task<bool> RunAsync(IServiceProvider scope, AppDbContext db, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class UnitOfWork<TOperation, T>(
    Func<TOperation, CancellationToken, Task<Outcome<T>>> act, IdempotentCommand? command, IdempotencyKeys keys, JournalWriter journal)
    : UnitOfWork
    where TOperation : notnull
    where T : notnull
{
    private Outcome<T>? _outcome;

    public Outcome<T> Outcome => _outcome ?? throw new InvalidOperationException("The writer did not run the operation.");

    public override async Task<bool> RunAsync(IServiceProvider scope, AppDbContext db, CancellationToken cancel)
    {
        SentMessages = false;
        _inside.Value = true;
        if (command is not null && await keys.BeginAsync(db, command, cancel) is { } earlier)
        {
            _outcome = earlier.Replay<T>();
            return _outcome.TryGet(out _);
        }

        _outcome = await act(scope.GetRequiredService<TOperation>(), cancel);
        if (!_outcome.TryGet(out var value))
        {
            return false;
        }

        if (db.PendingEvents.Count > 0)
        {
            TellFollowers(scope, db);
        }

        await db.SaveChangesAsync(cancel);
        var closing = new SqlBatch(db);
        foreach (var (sql, values) in db.Closing)
        {
            closing.Add(sql, values);
        }

        await journal.AppendAsync(db, closing, cancel);
        if (command is not null)
        {
            keys.Answer(closing, command, value);
        }

        await closing.ExecuteAsync(cancel);
        SentMessages = db.SentMessages;
        return true;
    }

    private static void TellFollowers(IServiceProvider scope, AppDbContext db)
    {
        foreach (var follower in scope.GetServices<IEventFollower>())
        {
            follower.Follow(db, db.PendingEvents.Select(e => e.Stream).ToHashSet(StringComparer.Ordinal), db.PendingEvents[0].Process.Now);
        }
    }
}
