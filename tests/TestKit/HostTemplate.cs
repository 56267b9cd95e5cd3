using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Database;
using Suban.Kernel.Outbox;

namespace Suban.TestKit;

/// <summary>
/// A data directory with the content published and the demonstration accounts made, kept for as long as program and content stay
/// as they are: publishing checks every theme with every answer, which no test wants to wait for twice.
/// </summary>
internal static class HostTemplate
{
    private const int LongestSettling = 600; // tenths of a second

    private static readonly Lazy<string> _key = new(Key);
    private static readonly Lazy<string> _sqlite = new(() => Make(DatabaseKind.Sqlite));
    private static readonly Lazy<string> _postgres = new(() => Make(DatabaseKind.Postgres));

    /// <returns>The PostgreSQL connection string, null on SQLite.</returns>
    public static string? Copy(DatabaseKind kind, string directory, string postgresName)
    {
        Copy(kind == DatabaseKind.Sqlite ? _sqlite.Value : _postgres.Value, directory);
        return kind == DatabaseKind.Sqlite ? null : DatabaseTemplate.CopyPostgres(postgresName, TemplateDatabase);
    }

    private static string TemplateDatabase => $"suban_host_{_key.Value}";

    private static string Make(DatabaseKind kind)
    {
        var parent = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "suban-templates")).FullName;
        var template = Path.Combine(parent, $"host-{kind}-{_key.Value}");
        using var turn = TakeTurn(Path.Combine(parent, $"host-{kind}.lock"));
        if (Directory.Exists(template) && (kind == DatabaseKind.Sqlite || DatabaseTemplate.Exists(TemplateDatabase)))
        {
            return template;
        }

        var work = Directory.CreateTempSubdirectory("suban-host-template-").FullName;
        var building = TemplateDatabase + "_new";
        string? connection = null;
        if (kind == DatabaseKind.Sqlite)
        {
            DatabaseTemplate.CopySqlite(Path.Combine(work, "suban.db"));
        }
        else
        {
            DatabaseTemplate.DropPostgres(building);
            connection = DatabaseTemplate.CopyPostgres(building);
        }

        using (var host = new TestHost(work, connection))
        {
            Settle(host.Services); // asking for them starts it, and with it the publishing
        }

        if (kind == DatabaseKind.Sqlite)
        {
            Fold(Path.Combine(work, "suban.db"));
        }
        else
        {
            DatabaseTemplate.Rename(building, TemplateDatabase);
        }

        if (Directory.Exists(template))
        {
            Directory.Delete(template, recursive: true);
        }

        Directory.Move(work, template);
        return template;
    }

    /// <summary>The papers of the demonstration are made once, not by every host that begins with this copy.</summary>
    private static void Settle(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var outbox = scope.ServiceProvider.GetRequiredService<OutboxQueries>();
        for (var tenths = 0; tenths < LongestSettling && outbox.BacklogAsync(CancellationToken.None).GetAwaiter().GetResult().Waiting > 0; tenths++)
        {
            Thread.Sleep(100);
        }
    }

    /// <summary>Test projects run side by side: one makes the template, the others wait.</summary>
    private static FileStream TakeTurn(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static void Fold(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        command.ExecuteNonQuery();
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(source))
        {
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }

    /// <summary>Changes with any module of the program, with this project, and with any file of the content.</summary>
    private static string Key()
    {
        var text = new StringBuilder(DatabaseTemplate.Version);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Suban.*.dll")
            .Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            text.Append(System.Reflection.AssemblyName.GetAssemblyName(file).Name).Append(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        }

        foreach (var file in Directory.EnumerateFiles(TestHost.ContentDirectory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            text.Append(file).Append(new FileInfo(file).Length).Append(File.GetLastWriteTimeUtc(file).Ticks);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
