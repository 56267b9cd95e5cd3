using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Suban.Messaging.Tests.Mail;

/// <summary>aiosmtpd on a port of its own (Debian: python3-aiosmtpd).</summary>
internal sealed class MailServerProcess : IAsyncDisposable
{
    private static readonly Lazy<bool> _installed = new(() => Run("-c", "import aiosmtpd") is { } probe && Ends(probe));
    private readonly Process _process;
    private readonly string _folder;

    private MailServerProcess(Process process, string folder, int port) =>
        (_process, _folder, Settings) = (process, folder, new MailServer("127.0.0.1", port, "fuwu@example.cn", null, null, Secure: true));

    public static bool IsInstalled => _installed.Value;

    public MailServer Settings { get; }

    public static async Task<MailServerProcess> StartAsync()
    {
        var (folder, port) = (Path.Combine(Path.GetTempPath(), "suban-mail-" + Guid.NewGuid().ToString("N")), FreePort());
        var process = Run("-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", folder)
            ?? throw new InvalidOperationException("python3 did not start.");
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return new MailServerProcess(process, folder, port);
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The mail server does not answer.");
    }

    public IReadOnlyList<MimeMessage> Taken() => Directory.Exists(Path.Combine(_folder, "new"))
        ? [.. Directory.EnumerateFiles(Path.Combine(_folder, "new")).Select(file => MimeMessage.Load(file))]
        : [];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static bool Ends(Process probe)
    {
        using (probe)
        {
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
    }

    private static Process? Run(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardError = true, RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
