using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Suban.Kernel.Database;

namespace Suban.TestKit;

/// <summary>The real executable in a process of its own, for browsers and for kill −9.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private const int OutputKept = 2000;
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private bool _temporary;

    private ServerProcess(Process process, Uri address, string dataDirectory)
    {
        _process = process;
        Address = address;
        DataDirectory = dataDirectory;
    }

    public Uri Address { get; }

    public string DataDirectory { get; }

    public int Id => _process.Id;

    /// <summary>What the server has written to its output lately.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>Starts the server on a free port of the loopback address and waits for the line with its address.</summary>
    public static async Task<ServerProcess> StartAsync(
        string dataDirectory, CancellationToken cancel, params IReadOnlyList<string> arguments)
    {
        var process = Launch(["serve", "--data", dataDirectory, "--urls", "http://127.0.0.1:0", .. arguments]);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (AddressLine().Match(line) is { Success: true } match)
            {
                var server = new ServerProcess(process, new Uri(match.Value), dataDirectory);
                _ = server.DrainAsync();
                return server;
            }
        }

        throw new InvalidOperationException("The server ended before it served: " + await errors);
    }

    /// <summary>From here on the server is what <c>./run</c> serves, compiled ahead of time; it is built first where something changed.</summary>
    public static async Task UseRunAsync(CancellationToken cancel)
    {
        _program = [Path.Combine(Root(), "run")];
        var (code, said) = await RunAsync(cancel, "content", "check");
        if (code != 0)
        {
            throw new InvalidOperationException("./run content check: " + said);
        }
    }

    /// <summary>Runs another verb of the executable to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(CancellationToken cancel, params IReadOnlyList<string> arguments)
    {
        using var process = Launch(arguments);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output + await errors);
    }

    /// <summary>A data directory with content and demonstration accounts, whose owner removes it.</summary>
    /// <param name="postgresName">The database to make beside it, on PostgreSQL.</param>
    /// <returns>The directory, and the connection string on PostgreSQL.</returns>
    public static (string Directory, string? Connection) Prepare(DatabaseKind kind = DatabaseKind.Sqlite, string postgresName = "")
    {
        var directory = Directory.CreateTempSubdirectory("suban-process-").FullName;
        return (directory, HostTemplate.Copy(kind, directory, postgresName));
    }

    /// <summary>Starts it on a data directory of its own with content and demonstration accounts; removed with the process.</summary>
    /// <param name="furnish">What is put into the directory beside these.</param>
    public static async Task<ServerProcess> StartPreparedAsync(
        CancellationToken cancel, Func<string, Task>? furnish = null, params IReadOnlyList<string> arguments)
    {
        var (directory, _) = Prepare();
        await (furnish?.Invoke(directory) ?? Task.CompletedTask);
        var server = await StartAsync(directory, cancel, arguments);
        server._temporary = true;
        return server;
    }

    /// <summary>Ends the process and starts another on the same data directory.</summary>
    /// <param name="meanwhile">What is done in between.</param>
    public async Task<ServerProcess> RestartAsync(Action meanwhile, CancellationToken cancel, params IReadOnlyList<string> arguments)
    {
        await KillAsync();
        _process.Dispose();
        meanwhile();
        var next = await StartAsync(DataDirectory, cancel, arguments);
        next._temporary = _temporary;
        return next;
    }

    /// <summary>A browser of its own: keeps cookies, runs no script.</summary>
    public Browser OpenBrowser() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address });

    /// <summary>Ends the process as a power cut would: no shutdown, no flush (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        if (_temporary)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    /// <summary>The server's own output, built in the same configuration as the test that asks.</summary>
    private static string[] _program =
    [
        "dotnet",
        Path.Combine(Root(), "src/Server/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Suban.Server.dll"),
    ];

    private static string Content { get; } = Path.Combine(Root(), "content");

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));

    private static Process Launch(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(_program[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        foreach (var argument in (string[])[.. _program[1..], .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        if (!start.ArgumentList.Contains("--content"))
        {
            start.ArgumentList.Add("--content");
            start.ArgumentList.Add(Content);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>A full pipe would stop the server.</summary>
    private async Task DrainAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _output.Enqueue(line);
            if (_output.Count > OutputKept)
            {
                _output.TryDequeue(out _);
            }
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex AddressLine();
}
