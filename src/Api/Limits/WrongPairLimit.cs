using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Suban.Api.Limits;

/// <summary>
/// Stops guessing the four digits that open a case's public status: few wrong pairs for an address, few for a number whoever asks.
/// </summary>
/// <remarks>Right pairs cost nothing. A locked number is locked for everybody, since an attacker has many addresses.</remarks>
internal sealed class WrongPairLimit : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private const int WrongPairsByAddress = 20;
    private const int WrongPairsByNumber = 10;

    private readonly PartitionedRateLimiter<string> _addresses = Limiter(WrongPairsByAddress);
    private readonly PartitionedRateLimiter<string> _numbers = Limiter(WrongPairsByNumber);

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

    private static PartitionedRateLimiter<string> Limiter(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
            AutoReplenishment = true,
        }));
}
