using System.Net;
using System.Net.Sockets;
using Suban.TestKit;

namespace Suban.Server.Tests.Commands;

public sealed class StartRefusedTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suban-start-").FullName;

    [Fact]
    public async Task Serve_PortTaken_SaysWhichAndWhatToDo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        var told = await RefusedAsync("serve", "--data", _directory, "--urls", address);

        Assert.Equal($"地址 {address} 已被另一个程序占用。请先停止它，或用 --urls 换一个端口。", LastLine(told));
    }

    [Fact]
    public async Task Serve_AddressNotUnderstood_ShowsOneThatIs()
    {
        var told = await RefusedAsync("serve", "--data", _directory, "--urls", "速办");

        Assert.Contains("应类似 http://127.0.0.1:5080", LastLine(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DirectoryHeldByAnotherProcess_SaysSo()
    {
        using var held = new FileStream(
            Path.Combine(_directory, "suban.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var told = await RefusedAsync("serve", "--data", _directory);

        Assert.StartsWith($"另一个进程正在使用数据目录 {_directory}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DirectoryNotWritable_SaysSo()
    {
        var file = Path.Combine(_directory, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var told = await RefusedAsync("serve", "--data", Path.Combine(file, "data"));

        Assert.StartsWith("不能写入数据目录", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DatabaseSilent_SaysWhereAndKeepsThePassword()
    {
        var port = ClosedPort();

        var told = await RefusedAsync(
            "serve", "--data", _directory, "--database", $"Host=127.0.0.1;Port={port};Username=suban;Password=not-to-be-told;Timeout=3");

        Assert.Contains($"数据库没有应答（PostgreSQL，127.0.0.1:{port}）", told, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_ConnectionStringNotUnderstood_ShowsOneThatIs()
    {
        var told = await RefusedAsync("serve", "--data", _directory, "--database", "postgres");

        Assert.Contains("Host=127.0.0.1;Username=suban;Database=suban", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_ClockAheadByNonsense_SaysWhatIsMeant()
    {
        var told = await RefusedAsync("serve", "--data", _directory, "--days-ahead", "明天");

        Assert.Equal("--days-ahead 应为 0 至 3650 的整数，收到的是“明天”。", LastLine(told));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task<string> RefusedAsync(params string[] arguments)
    {
        var (code, told) = await ServerProcess.RunAsync(TestContext.Current.CancellationToken, arguments);
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        return told;
    }

    private static string LastLine(string told) => told.TrimEnd().Split('\n')[^1];

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
