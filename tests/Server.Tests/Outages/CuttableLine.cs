using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Suban.Server.Tests.Outages;

/// <summary>A line to the PostgreSQL server that can be cut and mended.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _open = [];
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private volatile bool _cut;

    public CuttableLine(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        _server = (parts.Host!, parts.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Through(string connection) => new NpgsqlConnectionStringBuilder(connection)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        Timeout = 3,
    }.ToString();

    public void Cut()
    {
        _cut = true;
        while (_open.TryTake(out var socket))
        {
            socket.Close(0);
        }
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptSocketAsync();
                if (_cut)
                {
                    near.Close(0);
                    continue;
                }

                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await far.ConnectAsync(_server.Host, _server.Port);
                _open.Add(near);
                _open.Add(far);
                _ = PassOnAsync(near, far);
                _ = PassOnAsync(far, near);
            }
        }
        catch (SocketException)
        {
            // stopped
        }
        catch (ObjectDisposedException)
        {
            // stopped
        }
    }

    private static async Task PassOnAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // cut
        }
        finally
        {
            to.Close(0);
        }
    }
}
