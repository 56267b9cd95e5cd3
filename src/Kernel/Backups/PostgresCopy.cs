using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Suban.Kernel.Database;

namespace Suban.Kernel.Backups;

/// <summary>Copies PostgreSQL with its own pg_dump and pg_restore, where they are installed.</summary>
internal sealed class PostgresCopy(KernelSettings settings) : IDatabaseCopy
{
    private const string FileName = "suban.dump";

    public Task<Refusal?> SaveAsync(string folder, CancellationToken cancel) => RunAsync(
        "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=" + Path.Combine(folder, FileName)], cancel);

    public async Task<Refusal?> LoadAsync(string folder, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.PostgresConnection);
        await connection.OpenAsync(cancel);
        await using (var tables = new NpgsqlCommand("select count(*) from information_schema.tables where table_schema = 'public'", connection))
        {
            if ((long)(await tables.ExecuteScalarAsync(cancel))! > 0)
            {
                return BackupRefusals.AlreadyInUse($"数据库 {connection.Database}");
            }
        }

        string[] arguments =
        [
            "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
            "--dbname=" + connection.Database, Path.Combine(folder, FileName),
        ];
        if (await RunAsync("pg_restore", arguments, cancel) is { } refusal)
        {
            return refusal;
        }

        await using var hold = new NpgsqlCommand(IDatabaseCopy.HoldMessages, connection);
        await hold.ExecuteNonQueryAsync(cancel);
        return null;
    }

    private async Task<Refusal?> RunAsync(string tool, string[] arguments, CancellationToken cancel)
    {
        if (Find(tool) is not { } path)
        {
            return BackupRefusals.ToolMissing(tool);
        }

        using var process = Process.Start(Start(path, arguments)) ?? throw new InvalidOperationException($"{path} did not start.");
        var error = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? null : BackupRefusals.ToolFailed(tool, error);
    }

    private ProcessStartInfo Start(string path, string[] arguments)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.PostgresConnection);
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = connection.Host,
                ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
                ["PGUSER"] = connection.Username,
                ["PGDATABASE"] = connection.Database,
            },
        };
        if (connection.Password is { Length: > 0 } password)
        {
            start.Environment["PGPASSWORD"] = password; // not on the command line, where every user of the machine sees it
        }

        return start;
    }

    /// <summary>On the path, or where Debian keeps the versions side by side (the newest reads all older servers).</summary>
    private static string? Find(string tool)
    {
        var debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        var folders = versions.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.Select(f => Path.Combine(f, tool)).FirstOrDefault(File.Exists);
    }
}
