using System.Collections.Concurrent;

namespace Suban.Certificates;

/// <summary>Slows down guessing of codes: so many tries a minute from one address, counted on this node.</summary>
public sealed class VerificationThrottle(TimeProvider clock)
{
    private const int TriesAMinute = 20;
    private const int MostAddresses = 50_000;

    private readonly ConcurrentDictionary<string, (long Minute, int Tries)> _tries = new(StringComparer.Ordinal);

    /// <summary>Counts one try; false where the address has had its share of this minute.</summary>
    public bool Allow(string address)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (_tries.Count > MostAddresses)
        {
            foreach (var old in _tries.Where(t => t.Value.Minute < minute).ToList())
            {
                _tries.TryRemove(old);
            }
        }

        return _tries.AddOrUpdate(address, _ => (minute, 1), (_, was) => was.Minute == minute ? (minute, was.Tries + 1) : (minute, 1)).Tries <= TriesAMinute;
    }
}
