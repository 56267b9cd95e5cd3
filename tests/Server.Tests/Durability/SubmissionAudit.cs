using System.Globalization;

namespace Suban.Server.Tests.Durability;

/// <summary>Looks at the stored rows themselves, past every class that wrote them.</summary>
internal sealed class SubmissionAudit(StoredCases stored)
{
    // What belongs to one received case of theme 8 answered with no; counted per case, so that a half one shows.
    private static readonly (string What, int Expected, string Count)[] _parts =
    [
        ("步骤", 3, "select count(*) from case_steps s where s.case_id = c.case_id"),
        ("表单", 1, "select count(*) from case_forms f where f.case_id = c.case_id"),
        ("收件事件", 1, "select count(*) from journal j where j.stream = 'case/' || lower(replace(cast(c.case_id as text), '-', '')) and j.event_name = 'CaseReceived'"),
        ("站内通知", 1, "select count(*) from notice n where n.party_id = c.party_id"),
        ("草稿", 0, "select count(*) from drafts d where d.draft_id = c.case_id"),
        ("申请人的办件", 1, "select count(*) from cases o where o.party_id = c.party_id"),
    ];

    private const string Orders = "select count(*) from outbox o where o.topic = 'cases.paper'";
    private const string Receipts = "select count(*) from papers p where p.case_id = c.case_id";

    private const string ReceiptsAndOrders =
        $"select max(({Receipts}), ({Orders} and lower(o.body) like '%' || lower(cast(c.case_id as text)) || '%'))";

    /// <summary>Papers still to be made: their orders commit with the cases and are worked off afterwards.</summary>
    public long OpenOrders => stored.Count(Orders + " and o.state = 'Waiting'");

    /// <summary>Papers nobody will make any more unless an administrator looks.</summary>
    public long GivenUp => stored.Count("select count(*) from outbox o where o.state = 'Dead'");

    /// <summary>How many materials a case has: what the fullest has, all must have.</summary>
    public int MaterialsOfACase => (int)stored.Count("select max(n) from (select count(*) as n from case_materials group by case_id) of_case");

    /// <param name="settled">Whether every paper had the time to be made; otherwise its order counts as well.</param>
    /// <returns>Everything that is not as it was promised; empty when all is well.</returns>
    public List<string> Find(IReadOnlyCollection<Guid> acknowledged, int materials, bool settled)
    {
        var cases = stored.Read(
            "select cast(case_id as text), number from cases", row => (Id: Guid.Parse(row.GetString(0)), Number: row.GetString(1)));
        List<string> faults =
        [
            .. acknowledged.Except(cases.Select(c => c.Id)).Select(id => $"{id} was acknowledged and is not there"),
            .. cases.GroupBy(c => c.Number).Where(g => g.Count() > 1).Select(g => $"{g.Key} is given {g.Count()} times"),
            .. GapsOf(cases.Select(c => c.Number)),
        ];
        (string, int, string)[] more =
        [
            ("材料", materials, "select count(*) from case_materials m where m.case_id = c.case_id"),
            ("回执", 1, settled ? Receipts : stored.IsSqlite ? ReceiptsAndOrders : ReceiptsAndOrders.Replace("max", "greatest", StringComparison.Ordinal)),
        ];
        foreach (var (what, expected, count) in _parts.Concat(more))
        {
            faults.AddRange(stored.Read(
                $"select number, n from (select c.number, ({count}) as n from cases c) counted where n <> {expected}",
                row => $"{row.GetString(0)} has {row.GetInt64(1)} {what}, not {expected}"));
        }

        if (stored.IsSqlite)
        {
            faults.AddRange(stored.Read("pragma integrity_check", row => row.GetString(0)).Where(line => line != "ok"));
        }

        return faults;
    }

    /// <summary>Numbers count on from 1 within each day.</summary>
    private static IEnumerable<string> GapsOf(IEnumerable<string> numbers) =>
        from day in numbers.GroupBy(n => n[..^5])
        let places = day.Select(n => int.Parse(n[^5..], CultureInfo.InvariantCulture)).ToHashSet()
        from place in Enumerable.Range(1, places.Max())
        where !places.Contains(place)
        select $"{day.Key}{place:D5} is missing";
}
