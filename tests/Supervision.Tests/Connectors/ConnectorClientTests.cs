using System.Net;
using System.Net.Sockets;
using Suban.Supervision.Connectors;

namespace Suban.Supervision.Tests.Connectors;

/// <summary>Asked of a real socket.</summary>
public sealed class ConnectorClientTests
{
    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", null)]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", "对方回的是错误（503）")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "对方回的是错误（302）")]
    [InlineData("nonsense", "连不上")]
    public async Task Ask_WhatASystemAnswers_IsToldInWords(string answer, string? fault)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, answer);
        using var client = new ConnectorClient();

        var (found, _) = await client.AskAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/health", TestContext.Current.CancellationToken);

        Assert.Equal(fault, found);
        await serving;
    }

    [Fact]
    public async Task Ask_NobodyThere_IsNotReached()
    {
        using var client = new ConnectorClient();

        var (fault, _) = await client.AskAsync("http://127.0.0.1:1/", TestContext.Current.CancellationToken);

        Assert.Equal("连不上", fault);
    }

    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        using var socket = await listener.AcceptTcpClientAsync();
        await using var stream = socket.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
    }
}
