using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Suban.Kernel.Database;
using Suban.Kernel.Outbox;

namespace Suban.Kernel.Writing;

/// <summary>PostgreSQL: a transaction for each operation, run again where the database asks for it.</summary>
internal sealed class PostgresWriter(
    DatabaseContexts contexts, IServiceScopeFactory scopes, KernelSettings settings, OutboxSignal signal) : IWriter
{
    private const int Attempts = 10;
    private const int AttemptsAfterCollision = 4;

    public bool IsAvailable => true;

    public async Task RunAsync(UnitOfWork work, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.OperationLimit);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunOnceAsync(work, limit.Token);
                break;
            }
            catch (Exception exception) when (attempt < AttemptsAfter(exception))
            {
                await Task.Delay(Random.Shared.Next(1, 4 << attempt), limit.Token);
            }
            catch (Exception exception) when (Outage.Translate(exception, cancel) is WriteUnavailableException unavailable)
            {
                throw unavailable;
            }
        }

        if (work.SentMessages)
        {
            signal.Wake();
        }
    }

    private async Task RunOnceAsync(UnitOfWork work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopeContext>().Writer = contexts.Writer();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.ClearPending();
        db.Database.AutoSavepointsEnabled = false; // a failed statement fails the whole operation
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await work.RunAsync(scope.ServiceProvider, db, cancel))
        {
            await CommitAsync(transaction, (NpgsqlConnection)db.Database.GetDbConnection());
        }
        else
        {
            await transaction.RollbackAsync(CancellationToken.None);
        }
    }

    // Without cancellation: a commit cut short may or may not have happened.
    private static async Task CommitAsync(IDbContextTransaction transaction, NpgsqlConnection connection)
    {
        var onlyLocal = false;
        void Watch(object sender, NpgsqlNoticeEventArgs notice) => onlyLocal |= PutsInDoubt(notice.Notice);

        connection.Notice += Watch;
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException exception) when (exception is not PostgresException)
        {
            throw new WriteUnavailableException("The connection broke while the commit was under way.", exception);
        }
        finally
        {
            connection.Notice -= Watch;
        }

        if (onlyLocal)
        {
            throw new WriteUnavailableException("The standby did not confirm the commit: it is only local.");
        }
    }

    /// <summary>
    /// PostgreSQL reports a commit whose wait for the standby was cut short as a success with a warning. The text depends on the
    /// server's language and a healthy commit warns of nothing, so every warning counts.
    /// </summary>
    internal static bool PutsInDoubt(PostgresNotice notice) => notice.InvariantSeverity == "WARNING";

    // Run again, an operation sees the new state and gives its own answer, as it would have behind SQLite's one writer: stale rows,
    // and rows it found missing and another has added meanwhile. What breaks a key of its own making is told after a few tries.
    private static int AttemptsAfter(Exception exception) => exception is DbUpdateConcurrencyException
        ? Attempts
        : (exception as PostgresException ?? exception.InnerException as PostgresException) switch
        {
            { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => Attempts,
            { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "journal_stream_seq" } => Attempts,
            { SqlState: PostgresErrorCodes.UniqueViolation } => AttemptsAfterCollision,
            _ => 0,
        };
}
