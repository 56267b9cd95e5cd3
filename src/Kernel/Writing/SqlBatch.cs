using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Suban.Kernel.Writing;

/// <summary>
/// Statements beside EF and in its transaction: one round trip on PostgreSQL, prepared once
/// on SQLite. Parameters are @p0, @p1 …
/// </summary>
internal sealed class SqlBatch(AppDbContext db)
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> _prepared = [];
    private readonly DbConnection _connection = db.Database.GetDbConnection();
    private readonly DbTransaction? _transaction = db.Database.CurrentTransaction?.GetDbTransaction();
    private readonly List<(string Sql, object?[] Values)> _statements = [];

    public bool IsPostgres => _connection is NpgsqlConnection;

    public SqlBatch Add(string sql, params object?[] values)
    {
        _statements.Add((sql, values));
        return this;
    }

    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var affected = 0;
        if (IsPostgres)
        {
            await using var batch = Batch();
            return _statements.Count == 0 ? 0 : await batch.ExecuteNonQueryAsync(cancel);
        }

        foreach (var (sql, values) in _statements)
        {
            affected += await Prepared(sql, values).ExecuteNonQueryAsync(cancel);
        }

        return affected;
    }

    /// <summary>Reads the rows of the last statement; the ones before it return nothing of interest.</summary>
    public async Task<List<TRow>> ReadAsync<TRow>(Func<DbDataReader, TRow> row, CancellationToken cancel)
    {
        if (IsPostgres)
        {
            await using var batch = Batch();
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            for (var i = 1; i < _statements.Count; i++)
            {
                await reader.NextResultAsync(cancel);
            }

            return await RowsAsync(reader, row, cancel);
        }

        foreach (var (sql, values) in _statements.SkipLast(1))
        {
            await Prepared(sql, values).ExecuteNonQueryAsync(cancel);
        }

        await using var last = await Prepared(_statements[^1].Sql, _statements[^1].Values).ExecuteReaderAsync(cancel);
        return await RowsAsync(last, row, cancel);
    }

    private static async Task<List<TRow>> RowsAsync<TRow>(DbDataReader reader, Func<DbDataReader, TRow> row, CancellationToken cancel)
    {
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

#pragma warning disable CA2100 // every text is a constant of the program
    private DbBatch Batch()
    {
        var batch = _connection.CreateBatch();
        batch.Transaction = _transaction;
        foreach (var (sql, values) in _statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue($"p{i}", values[i] ?? DBNull.Value);
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private DbCommand Prepared(string sql, object?[] values)
    {
        var commands = _prepared.GetOrCreateValue(_connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
#pragma warning restore CA2100
}
