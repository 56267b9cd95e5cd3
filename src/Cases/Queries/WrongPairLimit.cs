using System.Threading.RateLimiting;

namespace Suban.Cases.Queries;

/// <summary>
/// Stops guessing the four digits that open a case's public status: few wrong pairs for an address, few for a number whoever asks.
/// </summary>
/// <remarks>One count for every way in, page and interface alike. Right pairs cost nothing. A locked number is locked for everybody, since an attacker has many addresses.</remarks>
public sealed class WrongPairLimit : IDisposable
{
    /// <summary>How long a refused caller is told to wait.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    // Ten thousand endings at five an hour: a number stands for months. A hall's people share an address and mistype.
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(20, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> _numbers = Limiter(5, TimeSpan.FromHours(1));

    /// <param name="address">Who asks, as far as the network tells.</param>
    public bool Allows(string address, string number) =>
        Take(_addresses, address, 0) && Take(_numbers, number, 0);

    public void CountWrong(string address, string number)
    {
        Take(_addresses, address, 1);
        Take(_numbers, number, 1);
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _numbers.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key, int permits)
    {
        using var lease = limiter.AttemptAcquire(key, permits);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = window,
            AutoReplenishment = true,
        }));
}
