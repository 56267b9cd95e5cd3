using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Suban.Server.Tests.Durability;

/// <summary>The database of a killed server, opened past every class of the product.</summary>
internal sealed record StoredCases(string Directory, string? Postgres)
{
    public bool IsSqlite => Postgres is null;

    public DbConnection Open()
    {
        DbConnection connection = Postgres is null
            ? new SqliteConnection($"Data Source={Path.Combine(Directory, "suban.db")};Pooling=False")
            : new NpgsqlConnection(Postgres + ";Pooling=False");
        connection.Open();
        return connection;
    }

    public List<T> Read<T>(string sql, Func<DbDataReader, T> row)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public long Count(string sql) => Read(sql, row => row.GetInt64(0))[0];

    /// <summary>Changes rows as no operation could: without foreign keys, without the guards of the journal.</summary>
    public void Damage(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = (IsSqlite ? "pragma foreign_keys = off; drop trigger journal_no_delete;" : "set session_replication_role = replica;") + sql;
        command.ExecuteNonQuery();
    }
}
