using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Suban.Kernel.Database;
using Suban.Kernel.Outbox;

namespace Suban.Kernel.Writing;

/// <summary>
/// SQLite's one writer: takes what is queued, runs each operation behind a savepoint in one shared transaction, commits once
/// and only then answers. A failing operation leaves its neighbours untouched; a failing commit fails them all.
/// </summary>
internal sealed partial class SqliteWriter(
    DatabaseContexts contexts, IServiceScopeFactory scopes, KernelSettings settings, OutboxSignal signal, ILogger<SqliteWriter> log)
    : IWriter, IAsyncDisposable
{
    private const int BatchLimit = 64;
    private const int QueueLimit = 4096;
    private const string Savepoint = "operation";
    private readonly Channel<QueuedWork> _queue = System.Threading.Channels.Channel.CreateBounded<QueuedWork>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true });
    private readonly SqliteCommand _save = new("savepoint " + Savepoint);
    private readonly SqliteCommand _release = new("release " + Savepoint);
    private readonly Lock _starting = new();
    private Task? _loop;
    private Exception? _broken;

    public bool IsAvailable => _broken is null;

    public async Task RunAsync(UnitOfWork work, CancellationToken cancel)
    {
        Start();
        var queued = new QueuedWork(work, cancel);
        await _queue.Writer.WriteAsync(queued, cancel);
        await queued.Answered;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null)
        {
            await _loop;
        }

        await _save.DisposeAsync();
        await _release.DisposeAsync();
    }

    private void Start()
    {
        if (_loop is null)
        {
            lock (_starting)
            {
                _loop ??= Task.Run(LoopAsync);
            }
        }
    }

    private async Task LoopAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = new List<QueuedWork>();
            try
            {
                await RunBatchAsync(batch);
            }
            catch (Exception exception)
            {
                // Where no transaction could even begin, somebody still has to be told, or the loop would spin for ever.
                if (batch.Count == 0 && _queue.Reader.TryRead(out var first))
                {
                    batch.Add(first);
                }

                Fail(batch, exception);
                continue;
            }

            foreach (var queued in batch)
            {
                queued.Answer();
            }

            if (batch.Exists(q => q.Work.SentMessages))
            {
                signal.Wake();
            }
        }
    }

    private async Task RunBatchAsync(List<QueuedWork> batch)
    {
        var connection = (SqliteConnection)contexts.SqliteWriter;
        await using var transaction = connection.BeginTransaction(deferred: false);
        while (batch.Count < BatchLimit && _queue.Reader.TryRead(out var queued))
        {
            batch.Add(queued);
            if (_broken is not null)
            {
                throw _broken;
            }

            await RunOneAsync(queued, transaction);
        }

        await transaction.CommitAsync();
        KernelMeter.OperationsPerCommit.Record(batch.Count);
    }

    private async Task RunOneAsync(QueuedWork queued, SqliteTransaction transaction)
    {
        if (queued.Cancel.IsCancellationRequested)
        {
            queued.Error = new OperationCanceledException(queued.Cancel);
            return;
        }

        Run(_save, transaction);
        var keep = false;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(queued.Cancel);
            limit.CancelAfter(settings.OperationLimit);
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ScopeContext>().Writer = contexts.Writer();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.ClearPending();
            db.Database.AutoSavepointsEnabled = false; // the operation has one of its own
            await db.Database.UseTransactionAsync(transaction, limit.Token);
            keep = await queued.Work.RunAsync(scope.ServiceProvider, db, limit.Token);
        }
        catch (Exception exception)
        {
            Remember(exception);
            queued.Error = Outage.Translate(exception, queued.Cancel); // the caller's to handle; the neighbours go on
        }

        if (!keep)
        {
            transaction.Rollback(Savepoint);
        }

        Run(_release, transaction);
    }

    // Kept, for the transaction's own Save and Release compile their statements each time.
    private static void Run(SqliteCommand command, SqliteTransaction transaction)
    {
        (command.Connection, command.Transaction) = (transaction.Connection, transaction);
        command.ExecuteNonQuery();
    }

    private void Fail(List<QueuedWork> batch, Exception exception)
    {
        Remember(exception);
        CommitFailed(exception, batch.Count);
        foreach (var queued in batch)
        {
            queued.Error = new WriteUnavailableException("The shared commit failed; nothing of it is kept.", exception);
            queued.Answer();
        }
    }

    private void Remember(Exception exception)
    {
        if (Outage.NeedsRestart(exception))
        {
            _broken = exception;
        }
    }

    [LoggerMessage(LogLevel.Error, "A shared commit of {Count} operations failed")]
    private partial void CommitFailed(Exception exception, int count);
}
