using System.Data.Common;
using Npgsql;

namespace Suban.Bench.Scene;

/// <summary>One row as it lies in its table. Real operations make a few; copies with other keys make the many.</summary>
internal sealed record StoredRow(string Table, string[] Columns, object[] Values)
{
    public object this[string column] => Values[Array.IndexOf(Columns, column)];

    public StoredRow With(params ReadOnlySpan<(string Column, object Value)> changes)
    {
        var values = (object[])Values.Clone();
        foreach (var (column, value) in changes)
        {
            values[Array.IndexOf(Columns, column)] = value;
        }

        return this with { Values = values };
    }

    /// <summary>The rows of a table for which one column has a value, without what the database itself numbers.</summary>
    public static List<StoredRow> Read(DbConnection connection, string table, string column, object value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table} where {column} = @value";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@value", value);
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        int[] kept = [.. Enumerable.Range(0, reader.FieldCount).Where(i => (table, reader.GetName(i)) != ("journal", "position"))];
        string[] columns = [.. kept.Select(reader.GetName)];
        var rows = new List<StoredRow>();
        while (reader.Read())
        {
            rows.Add(new StoredRow(table, columns, [.. kept.Select(i => ValueOf(reader, i))]));
        }

        return rows;
    }

    /// <summary>Adds many rows at once.</summary>
    public static void Insert(DbConnection connection, IEnumerable<StoredRow> rows)
    {
        if (connection is NpgsqlConnection postgres)
        {
            foreach (var table in rows.GroupBy(row => row.Table))
            {
                using var importer = postgres.BeginBinaryImport($"copy {table.Key} ({string.Join(", ", table.First().Columns)}) from stdin (format binary)");
                foreach (var row in table)
                {
                    importer.WriteRow(row.Values);
                }

                importer.Complete();
            }

            return;
        }

        using var writer = new RawWriter(connection, owned: false);
        writer.Write([.. rows.Select(row => row.Insertion)]);
    }

    public RawStatement Insertion => new(
        $"insert into {Table} ({string.Join(", ", Columns)}) values ({string.Join(", ", Enumerable.Range(0, Columns.Length).Select(i => $"@p{i}"))})", Values);

    private static object ValueOf(DbDataReader reader, int column) =>
        !reader.IsDBNull(column) && reader.GetDataTypeName(column) == "date" && reader is NpgsqlDataReader
            ? reader.GetFieldValue<DateOnly>(column)
            : reader.GetValue(column);
}
