using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Suban.Kernel.Database;

namespace Suban.TestKit;

/// <summary>A migrated, empty database, made once for each state of the migrations and copied for every test.</summary>
internal static class DatabaseTemplate
{
    private static readonly Assembly _migrations = typeof(Program).Assembly;
    private static readonly Lazy<string> _version = new(MakeVersion);
    private static readonly Lazy<string> _sqlite = new(MakeSqlite);
    private static readonly Lazy<string> _postgres = new(MakePostgres);

    public static void CopySqlite(string file) => File.Copy(_sqlite.Value, file);

    /// <summary>Changes with any migration.</summary>
    public static string Version => _version.Value;

    public static string CopyPostgres(string name, string? template = null)
    {
        // Copied as files: page by page through the log, as PostgreSQL does by itself, takes twice the work.
        Execute(Databases.PostgresServer!, $"create database \"{name}\" template \"{template ?? _postgres.Value}\" strategy file_copy");
        return ConnectionTo(name);
    }

    public static void Rename(string from, string to)
    {
        NpgsqlConnection.ClearAllPools();
        DropPostgres(to);
        Execute(Databases.PostgresServer!, $"alter database \"{from}\" rename to \"{to}\"");
    }

    public static bool Exists(string database)
    {
        using var connection = new NpgsqlConnection(Databases.PostgresServer);
        connection.Open();
        return Exists(connection, database);
    }

    public static void DropPostgres(string name) => Execute(Databases.PostgresServer!, $"drop database if exists \"{name}\" with (force)");

    public static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Databases.PostgresServer) { Database = database, MaxPoolSize = 40 }.ToString();

    private static string MakeSqlite()
    {
        var folder = Path.Combine(Path.GetTempPath(), "suban-templates");
        var template = Path.Combine(folder, $"{_version.Value}.db");
        if (!File.Exists(template))
        {
            var work = Directory.CreateTempSubdirectory("suban-template-").FullName;
            Prepare(new KernelSettings { DataDirectory = work });
            var file = Path.Combine(work, "suban.db");
            using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "pragma wal_checkpoint(truncate)";
                command.ExecuteNonQuery();
            }

            Directory.CreateDirectory(folder);
            File.Move(file, template, overwrite: true);
            Directory.Delete(work, recursive: true);
        }

        return template;
    }

    private static string MakePostgres()
    {
        var name = $"suban_template_{_version.Value}";
        using var connection = new NpgsqlConnection(Databases.PostgresServer);
        connection.Open();
        Execute(connection, "select pg_advisory_lock(7061)"); // test projects run side by side: one makes it
        if (Exists(connection, name))
        {
            return name;
        }

        Execute(connection, $"drop database if exists \"{name}_new\" with (force)");
        Execute(connection, $"create database \"{name}_new\"");
        Prepare(new KernelSettings { DataDirectory = Path.GetTempPath(), PostgresConnection = ConnectionTo(name + "_new") });
        NpgsqlConnection.ClearAllPools();
        Execute(connection, $"alter database \"{name}_new\" rename to \"{name}\"");
        return name;
    }

    private static bool Exists(NpgsqlConnection connection, string database)
    {
        using var exists = new NpgsqlCommand("select count(*) from pg_database where datname = @p0", connection);
        exists.Parameters.AddWithValue("p0", database);
        return (long)exists.ExecuteScalar()! == 1;
    }

    private static void Prepare(KernelSettings settings)
    {
        using var setup = new DatabaseSetup(settings, NullLogger<DatabaseSetup>.Instance);
        setup.Prepare(_migrations);
    }

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        Execute(connection, sql);
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // DDL takes no parameters; every name in it is made here
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string MakeVersion()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in _migrations.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var script = _migrations.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            script.CopyTo(bytes);
            hash.AppendData(bytes.ToArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
