using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Suban.Kernel.Database;

namespace Suban.Server.Hosting;

/// <summary>Says in words why an address cannot be listened at.</summary>
internal static class AddressFault
{
    /// <returns>Null where the address is not what went wrong.</returns>
    public static CannotStartException? Of(Exception fault, string addresses) => fault switch
    {
        IOException { InnerException: AddressInUseException } =>
            new($"地址 {addresses} 已被另一个程序占用。请先停止它，或用 --urls 换一个端口。", fault),
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            new($"没有权限监听 {addresses}。1024 以下的端口要管理员才能用，请用 --urls 换一个端口。", fault),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            new($"本机没有 {addresses} 这个地址。请用 --urls 改成本机的地址。", fault),
        FormatException or ArgumentOutOfRangeException { ParamName: "port" } =>
            new($"看不懂 --urls 的地址 {addresses}。应类似 http://127.0.0.1:5080。", fault),
        _ => null,
    };
}
