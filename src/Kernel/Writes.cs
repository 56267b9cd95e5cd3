using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Journal;
using Suban.Kernel.Writing;

namespace Suban.Kernel;

/// <summary>The one write path: runs a whole operation in one transaction, answers after its commit.</summary>
/// <remarks>
/// A refusal rolls back everything the operation did. With <see cref="ProcessContext.IdempotencyKey"/> set, a repeated command
/// gets the first answer, and the same key with another body is refused (<c>idempotency.key_reused</c>). Rows whose revision has
/// moved on meanwhile refuse it too (<c>revision.stale</c>); PostgreSQL first runs it again on the new state. On SQLite operations
/// share one writer and one commit, so an operation must not wait for anything but the database.
/// </remarks>
public sealed class Writes
{
    private readonly IWriter _writer;
    private readonly IdempotencyKeys _keys;
    private readonly JournalWriter _journal;

    internal Writes(IWriter writer, IdempotencyKeys keys, JournalWriter journal) =>
        (_writer, _keys, _journal) = (writer, keys, journal);

    /// <summary>False once the database can no longer be trusted: the node is not ready and has to be restarted.</summary>
    public bool IsAvailable => _writer.IsAvailable;

    /// <param name="act">Runs the operation, which is resolved in a scope of its own with its own <see cref="AppDbContext"/>.</param>
    public Task<Outcome<T>> RunAsync<TOperation, T>(
        Func<TOperation, CancellationToken, Task<Outcome<T>>> act, ProcessContext process, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull => RunAsync(act, process, body: null, cancel);

    /// <param name="act">Runs the operation, which is resolved in a scope of its own with its own <see cref="AppDbContext"/>.</param>
    /// <param name="body">What the sender asked for; tells a repeated command from another one under the same key.</param>
    /// <exception cref="WriteUnavailableException">The commit is not confirmed: answer 503 and let the sender repeat it.</exception>
    public async Task<Outcome<T>> RunAsync<TOperation, T>(
        Func<TOperation, CancellationToken, Task<Outcome<T>>> act, ProcessContext process, object? body, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (UnitOfWork.IsRunning)
        {
            throw new InvalidOperationException("An operation runs inside another: let the outer one do both.");
        }

        var command = process.IdempotencyKey is null ? null : IdempotentCommand.Of(process, body);
        var work = new UnitOfWork<TOperation, T>(act, command, _keys, _journal);
        var started = Stopwatch.GetTimestamp();
        var result = "failed";
        try
        {
            await _writer.RunAsync(work, cancel);
            result = work.Outcome.Refusal is null ? "kept" : "refused";
            return work.Outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            result = "refused";
            return WriteRefusals.Stale;
        }
        catch (WriteUnavailableException)
        {
            result = "unavailable";
            throw;
        }
        finally
        {
            KernelMeter.Operations.Add(1, KernelMeter.Tag("process", process.ProcessType), KernelMeter.Tag("result", result));
            KernelMeter.OperationSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
    }
}
