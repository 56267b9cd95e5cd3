using Microsoft.Data.Sqlite;

namespace Suban.Server.Tests.Durability;

/// <summary>Looks at the stored rows themselves, past every class that wrote them.</summary>
internal static class SubmissionAudit
{
    // What belongs to one received case of theme 8 answered with no; counted per case, so that a half one shows.
    private static readonly (string What, int Expected, string Count)[] _parts =
    [
        ("步骤", 3, "select count(*) from case_steps s where s.case_id = c.case_id"),
        ("表单", 1, "select count(*) from case_forms f where f.case_id = c.case_id"),
        ("收件事件", 1, "select count(*) from journal j where j.stream = 'case/' || lower(replace(c.case_id, '-', '')) and j.event_name = 'CaseReceived'"),
        ("站内通知", 1, "select count(*) from notice n where n.party_id = c.party_id"),
        ("回执", 1, "select count(*) from papers p where p.case_id = c.case_id"),
        ("草稿", 0, "select count(*) from drafts d where d.draft_id = c.case_id"),
    ];

    /// <returns>Everything that is not as it was promised; empty when all is well.</returns>
    public static List<string> Find(string database, IReadOnlyCollection<Guid> acknowledged, int materials)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var cases = Read(connection, "select case_id, number from cases", row => (Id: Guid.Parse(row.GetString(0)), Number: row.GetString(1)));
        List<string> faults =
        [
            .. acknowledged.Except(cases.Select(c => c.Id)).Select(id => $"{id} was acknowledged and is not there"),
            .. cases.GroupBy(c => c.Number).Where(g => g.Count() > 1).Select(g => $"{g.Key} is given {g.Count()} times"),
            .. GapsOf(cases.Select(c => c.Number)),
        ];
        foreach (var (what, expected, count) in _parts.Append(("材料", materials, "select count(*) from case_materials m where m.case_id = c.case_id")))
        {
            faults.AddRange(Read(
                connection, $"select c.number, ({count}) as n from cases c where n <> {expected}", row => $"{row.GetString(0)} has {row.GetInt64(1)} {what}, not {expected}"));
        }

        faults.AddRange(Read(connection, "pragma integrity_check", row => row.GetString(0)).Where(line => line != "ok"));
        return faults;
    }

    /// <summary>Papers still to be made: their orders commit with the cases and are worked off afterwards.</summary>
    public static int OpenOrders(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (int)Read(connection, "select count(*) from outbox where topic = 'cases.paper'", row => row.GetInt64(0))[0];
    }

    /// <summary>How many materials a case has: what the fullest has, all must have.</summary>
    public static int MaterialsOfACase(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (int)Read(connection, "select max(n) from (select count(*) as n from case_materials group by case_id)", row => row.GetInt64(0))[0];
    }

    /// <summary>Numbers count on from 1 within each day.</summary>
    private static IEnumerable<string> GapsOf(IEnumerable<string> numbers) =>
        from day in numbers.GroupBy(n => n[..^5])
        let places = day.Select(n => int.Parse(n[^5..], System.Globalization.CultureInfo.InvariantCulture)).ToHashSet()
        from place in Enumerable.Range(1, places.Max())
        where !places.Contains(place)
        select $"{day.Key}{place:D5} is missing";

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
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
}
