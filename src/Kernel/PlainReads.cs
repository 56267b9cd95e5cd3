using System.Data.Common;
using Suban.Kernel.Database;

namespace Suban.Kernel;

/// <summary>
/// Reads by SQL, without EF: what the first page shows is read before EF has built its model, which takes longer than people
/// wait for that page. Everything else is read through <see cref="AppDbContext"/>.
/// </summary>
public sealed class PlainReads
{
    private readonly DatabaseContexts _contexts;

    internal PlainReads(DatabaseContexts contexts) => _contexts = contexts;

    /// <param name="sql">A constant that both databases understand.</param>
    /// <param name="values">The values of <c>@p0</c>, <c>@p1</c> …</param>
    public async Task<List<T>> ListAsync<T>(string sql, object[] values, Func<PlainRow, T> read, CancellationToken cancel)
    {
        await using var connection = _contexts.NewReadingConnection();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant, see above
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var row = new PlainRow(reader);
        var list = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            list.Add(read(row));
        }

        return list;
    }

    public Task<List<T>> ListAsync<T>(string sql, Func<PlainRow, T> read, CancellationToken cancel) => ListAsync(sql, [], read, cancel);
}

/// <summary>The current row of a <see cref="PlainReads"/> query: columns by place, in the types the mappings store.</summary>
public sealed class PlainRow
{
    private readonly DbDataReader _reader;

    internal PlainRow(DbDataReader reader) => _reader = reader;

    public string Text(int column) => _reader.GetString(column);

    public Guid Id(int column) => _reader.GetGuid(column);

    public int Number(int column) => _reader.GetInt32(column);

    public bool Flag(int column) => _reader.GetBoolean(column);

    public DateOnly Date(int column) => _reader.GetFieldValue<DateOnly>(column);

    public DateTimeOffset Instant(int column) => InstantConverter.Instant(_reader.GetInt64(column));

    public T Word<T>(int column) where T : struct, Enum => Enum.Parse<T>(_reader.GetString(column));
}
