using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Suban.Kernel.Writing;

/// <summary>How new rows of one kind are inserted by one statement, read from the mapping of their entity.</summary>
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> _known = [];

    private readonly string _head;
    private readonly List<(IClrPropertyGetter Getter, ValueConverter? Converter)> _columns = [];
    private readonly ConcurrentDictionary<int, string> _texts = new();

    private RowInsert(IEntityType entity)
    {
        var names = new List<string>();
        foreach (var property in entity.GetProperties())
        {
            names.Add(property.GetColumnName());
            _columns.Add((property.GetGetter(), property.GetTypeMapping().Converter));
        }

        _head = $"insert into {entity.GetTableName()} ({string.Join(", ", names)}) values ";
    }

    public static RowInsert Of(AppDbContext db, Type type) => _known.GetValue(
        db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is no entity."),
        entity => new RowInsert(entity));

    /// <summary>The statement for so many rows: (@p0, @p1 …), (…).</summary>
    public string TextFor(int rows) => _texts.GetOrAdd(rows, count =>
    {
        var text = new StringBuilder(_head);
        for (var i = 0; i < count * _columns.Count; i++)
        {
            text.Append(i == 0 ? "(" : i % _columns.Count == 0 ? "), (" : ", ").Append("@p").Append(i);
        }

        return text.Append(')').ToString();
    });

    public object?[] Values<T>(IReadOnlyList<T> rows) where T : class
    {
        var values = new object?[rows.Count * _columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (getter, converter) = _columns[i % _columns.Count];
            var value = getter.GetClrValue(rows[i / _columns.Count]);
            values[i] = converter is null ? value : converter.ConvertToProvider(value);
        }

        return values;
    }
}
