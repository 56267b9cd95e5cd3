using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Suban.Api.Problems;

namespace Suban.Api.Limits;

/// <summary>Keeps one address from taking the interface from everybody else.</summary>
/// <remarks>A hundred requests a second are promised to every address; ten times as many pass, because a hall's computers may share one.</remarks>
internal sealed class AddressLimit : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetTokenBucketLimiter(KeyOf(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2000,
            TokensPerPeriod = 250,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(250),
            AutoReplenishment = true,
        }));

    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    /// <summary>An IPv6 subscriber has a whole /64, which counts as one address.</summary>
    public static string KeyOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    public void Dispose() => _limiter.Dispose();
}

/// <summary>Answers 429 before the endpoint does any work.</summary>
internal sealed class AddressLimitFilter(AddressLimit limit) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        limit.Allows(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(ApiProblems.TooManyRequests(TimeSpan.FromSeconds(1)));
}
