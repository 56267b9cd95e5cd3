using System.Data.Common;
using Npgsql;

namespace Suban.Bench.Scene;

/// <summary>One statement with its values @p0, @p1 …</summary>
internal sealed record RawStatement(string Sql, object[] Values);

/// <summary>A connection that writes prepared SQL and nothing else: several statements, one durable commit.</summary>
internal sealed class RawWriter(DbConnection connection, bool owned = true) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    public async Task WriteAsync(IReadOnlyList<RawStatement> statements)
    {
        if (connection is not NpgsqlConnection postgres)
        {
            Write(statements);
            return;
        }

        await using var batch = new NpgsqlBatch(postgres); // one round trip; the server commits at its end
        foreach (var (sql, values) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue($"p{i}", values[i]);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    public void Write(IReadOnlyList<RawStatement> statements)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var statement in statements)
        {
            Prepared(statement, transaction).ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        if (owned)
        {
            connection.Dispose();
        }
    }

    private DbCommand Prepared(RawStatement statement, DbTransaction transaction)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command))
        {
            _prepared[statement.Sql] = command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            for (var i = 0; i < statement.Values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }
        }

        command.Transaction = transaction;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i];
        }

        return command;
    }
}
