using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Suban.Organisation.Accounts;

namespace Suban.Organisation.Access;

/// <summary>Remembers for a few seconds whom a session belongs to; a revoked role or a closed account is felt within that time.</summary>
internal sealed class SessionReaders(TimeProvider time)
{
    private const int Most = 20_000;
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<Guid, Remembered> _readers = new();

    public async Task<Reader?> FindAsync(Guid sessionId, IServiceProvider services, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_readers.TryGetValue(sessionId, out var remembered) && remembered.Until > now)
        {
            return remembered.Reader;
        }

        var reader = await services.GetRequiredService<AccountQueries>().ReaderAsync(sessionId, cancel);
        if (_readers.Count >= Most)
        {
            _readers.Clear();
        }

        _readers[sessionId] = new Remembered(reader, now + _fresh);
        return reader;
    }

    public void Forget(Guid sessionId) => _readers.TryRemove(sessionId, out _);

    private sealed record Remembered(Reader? Reader, DateTimeOffset Until);
}
