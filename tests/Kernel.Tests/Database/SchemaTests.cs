using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Database;

/// <summary>The numbered SQL and the mappings of all modules describe the same tables, on both databases.</summary>
public sealed class SchemaTests
{
    private const string SqliteColumns = """
        select t.name || '.' || c.name || case when c."notnull" = 0 and c.pk = 0 then ' null' else ' not null' end as "Value"
        from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'
        """;

    private const string PostgresColumns = """
        select table_name || '.' || column_name || case is_nullable when 'YES' then ' null' else ' not null' end as "Value"
        from information_schema.columns where table_schema = 'public'
        """;

    private const string SqliteUnique = """
        select t.name || '(' || (select group_concat(name, ',') from (select name from pragma_index_info(i.name) order by seqno)) || ')' as "Value"
        from sqlite_master t join pragma_index_list(t.name) i on i."unique" = 1 where t.type = 'table'
        """;

    private const string PostgresUnique = """
        select c.relname || '(' || string_agg(a.attname, ',' order by k.place) || ')' as "Value"
        from pg_index i join pg_class c on c.oid = i.indrelid
        cross join lateral unnest(i.indkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indisunique group by i.indexrelid, c.relname
        """;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Migrations_EveryMappedColumn_IsThereWithItsNullability(DatabaseKind kind)
    {
        await using var database = AllModules(kind);

        var mapped = await ReadAsync(database, model => model.Tables
            .SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {(c.IsNullable ? "null" : "not null")}")));
        var columns = await database.ReadAsync<AppDbContext, List<string>>(db => db.Database
            .SqlQueryRaw<string>(kind == DatabaseKind.Sqlite ? SqliteColumns : PostgresColumns).ToListAsync());

        var there = columns.Where(c => !c.StartsWith("schemaversions.", StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.Equal("", string.Join("\n", mapped.Except(there).Select(c => "not in the database: " + c)
            .Concat(there.Except(mapped).Select(c => "not mapped: " + c)).Order(StringComparer.Ordinal)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Migrations_EveryUniqueIndexOfTheModel_IsThere(DatabaseKind kind)
    {
        await using var database = AllModules(kind);

        var mapped = await ReadAsync(database, model => model.Tables.SelectMany(t =>
            t.Indexes.Where(i => i.IsUnique).Select(i => $"{t.Name}({string.Join(',', i.Columns.Select(c => c.Name))})")));
        var there = await database.ReadAsync<AppDbContext, List<string>>(db => db.Database
            .SqlQueryRaw<string>(kind == DatabaseKind.Sqlite ? SqliteUnique : PostgresUnique).ToListAsync());

        Assert.Empty(mapped.Except(there));
    }

    private static TestDatabase AllModules(DatabaseKind kind) => TestDatabase.Create(kind, services =>
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Suban.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal) && name is not ("Suban.TestKit" or "Suban.Server" or "Suban.Kernel")))
        {
            services.AddSingleton(new ModuleModel(Assembly.Load(file!)));
        }
    });

    private static Task<string[]> ReadAsync(TestDatabase database, Func<IRelationalModel, IEnumerable<string>> read) =>
        database.ReadAsync<AppDbContext, string[]>(db =>
            Task.FromResult(read(db.GetService<IDesignTimeModel>().Model.GetRelationalModel()).ToArray()));
}
