using Microsoft.Extensions.DependencyInjection;

namespace Suban.Kernel;

/// <summary>The one write path: runs a whole operation in one transaction, answers after its commit.</summary>
/// <remarks>
/// A refusal rolls back everything the operation did. With <see cref="ProcessContext.IdempotencyKey"/> set, a repeated command
/// gets the first answer, and the same key with another body is refused (<c>idempotency.key_reused</c>).
/// </remarks>
public sealed class Writes(IServiceScopeFactory scopes)
{
    /// <param name="act">Runs the operation, which is resolved in a scope of its own with its own <see cref="AppDbContext"/>.</param>
    public async Task<Outcome<T>> RunAsync<TOperation, T>(
        Func<TOperation, CancellationToken, Task<Outcome<T>>> act, ProcessContext process, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TOperation>(), cancel);
        if (outcome.TryGet(out _))
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }
}
