using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Suban.Portal.Pages.Account;

/// <summary>The network a request comes from, as far as counting failures needs it: the address, or the /64 of an IPv6 one.</summary>
internal static class VisitorAddress
{
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
