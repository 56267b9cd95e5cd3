using System.Collections.Concurrent;

namespace Suban.Catalogue.Demands;

/// <summary>Keeps one address from filling the lists of demands and of mistakes in guides; a hall's people share one.</summary>
public sealed class DemandThrottle(TimeProvider clock)
{
    private const int MostAnHour = 20;
    private const int MostAddresses = 50_000;

    private readonly ConcurrentDictionary<string, (long Hour, int Recorded)> _recorded = new(StringComparer.Ordinal);

    /// <summary>Counts one entry; false where the address has had its share of this hour.</summary>
    public bool Allow(string address)
    {
        var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
        if (_recorded.Count > MostAddresses)
        {
            foreach (var old in _recorded.Where(r => r.Value.Hour < hour).ToList())
            {
                _recorded.TryRemove(old);
            }
        }

        return _recorded.AddOrUpdate(address, _ => (hour, 1), (_, was) => was.Hour == hour ? (hour, was.Recorded + 1) : (hour, 1)).Recorded <= MostAnHour;
    }
}
