using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Suban.Bench.Load;

/// <summary>One kept connection that asks for the same address again and again; reads answers without parsing more than their length.</summary>
internal sealed class Visitor : IDisposable
{
    private static readonly byte[] _ok = "HTTP/1.1 200"u8.ToArray();
    private static readonly byte[] _headEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] _length = "\r\nContent-Length: "u8.ToArray();
    private static readonly byte[] _chunksEnd = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly byte[] _request;

    public Visitor(Uri address, string path, string? encoding, string? cookie)
    {
        var head = new StringBuilder($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n");
        _ = encoding is null ? head : head.Append(CultureInfo.InvariantCulture, $"Accept-Encoding: {encoding}\r\n");
        _ = cookie is null ? head : head.Append(CultureInfo.InvariantCulture, $"Cookie: {cookie}\r\n");
        _request = Encoding.ASCII.GetBytes(head.Append("\r\n").ToString());
        _socket.Connect(address.Host, address.Port);
    }

    public async Task<bool> AskAsync()
    {
        await _socket.SendAsync(_request);
        var read = 0;
        var whole = int.MaxValue;
        while (read < whole)
        {
            var more = await _socket.ReceiveAsync(_buffer.AsMemory(read));
            if (more == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += more;
            whole = whole == int.MaxValue ? WholeOf(_buffer.AsSpan(0, read)) : whole;
        }

        return true;
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The length of head and body; what was read so far where the last chunk has come.</summary>
    private static int WholeOf(ReadOnlySpan<byte> read)
    {
        var head = read.IndexOf(_headEnd);
        if (head < 0)
        {
            return int.MaxValue;
        }

        if (!read.StartsWith(_ok))
        {
            throw new IOException(Encoding.UTF8.GetString(read[..head]));
        }

        var length = read[..head].IndexOf(_length);
        if (length < 0)
        {
            return read.EndsWith(_chunksEnd) ? read.Length : int.MaxValue;
        }

        var digits = read[(length + _length.Length)..head];
        var end = digits.IndexOf((byte)'\r');
        return head + _headEnd.Length + int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
