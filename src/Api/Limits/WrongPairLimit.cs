using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Suban.Api.Limits;

/// <summary>
/// Stops guessing the four digits that open a case's public status: few wrong pairs for an address, few for a number whoever asks.
/// </summary>
/// <remarks>Right pairs cost nothing. A locked number is locked for everybody, since an attacker has many addresses.</remarks>
internal sealed class WrongPairLimit : IDisposable
{
    /// <summary>How long a refused caller is told to wait.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    // Ten thousand endings at five an hour: a number stands for months. A hall's people share an address and mistype.
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(20, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> _numbers = Limiter(5, TimeSpan.FromHours(1));

    public bool Allows(HttpContext context, string number) =>
        Take(_addresses, AddressLimit.KeyOf(context), 0) && Take(_numbers, number, 0);

    public void CountWrong(HttpContext context, string number)
    {
        Take(_addresses, AddressLimit.KeyOf(context), 1);
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
