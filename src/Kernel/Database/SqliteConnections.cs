using Microsoft.Data.Sqlite;

namespace Suban.Kernel.Database;

/// <summary>Opens SQLite so that an acknowledged commit survives a power cut: WAL and synchronous=FULL, both.</summary>
internal static class SqliteConnections
{
    public static string Reading(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadOnly,
    }.ToString();

    public static SqliteConnection OpenWriter(string file)
    {
        var connection = new KeepingConnection(Writing(file));
        connection.Open();
        Run(connection,
            """
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma busy_timeout = 5000;
            pragma trusted_schema = off;
            pragma cell_size_check = on;
            pragma secure_delete = on;
            pragma cache_size = -65536;
            """);
        return connection;
    }

    public static void Create(string file)
    {
        if (!File.Exists(file))
        {
            DurableFile.Create(file).Dispose();
        }

        using var connection = OpenWriter(file);
    }

    public static string Writing(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        Pooling = false,
    }.ToString();

    private static void Run(SqliteConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of this file
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
