namespace Suban.Kernel.Journal;

/// <summary>
/// Sees where an operation recorded events before it commits, and may put messages into the outbox that go out if and only if it does. It asks
/// nobody and waits for nothing: whether anything is to be sent stands in memory.
/// </summary>
public interface IEventFollower
{
    /// <param name="streams">The streams the operation recorded events in, each once.</param>
    void Follow(AppDbContext db, IReadOnlyCollection<string> streams, DateTimeOffset now);
}
