using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>What became of one item in a month.</summary>
/// <param name="Accepted">Steps that began in the month.</param>
/// <param name="Granted">Of those decided in the month, whenever they began.</param>
/// <param name="InTime">Decided by their due time.</param>
/// <param name="Supplements">Decided ones of which something was asked for once more.</param>
/// <param name="Days">Working days from acceptance to decision, on average; null where none was decided.</param>
public sealed record ItemFigures(string Item, int Accepted, int Granted, int Denied, int InTime, int Supplements, double? Days)
{
    public int Decided => Granted + Denied;
}

/// <summary>A department's month.</summary>
/// <param name="ExaminedByMe">Of the decided ones, those the reader wrote the opinion on.</param>
public sealed record DepartmentMonth(DateOnly Month, IReadOnlyList<ItemFigures> Items, int ExaminedByMe, int DecidedByMe)
{
    public int Accepted => Items.Sum(item => item.Accepted);

    public int Decided => Items.Sum(item => item.Decided);

    public int InTime => Items.Sum(item => item.InTime);
}

/// <summary>Counts a department's own work by month (本部门统计).</summary>
public sealed class DepartmentFigures(AppDbContext db, CaseTimes times)
{
    /// <param name="month">Any day of it.</param>
    public async Task<DepartmentMonth> OfMonthAsync(Reader reader, DateOnly month, CancellationToken cancel)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var (from, to) = (RegionTime.At(first, TimeOnly.MinValue), RegionTime.At(first.AddMonths(1), TimeOnly.MinValue));
        var own = db.Set<CaseStep>().AsNoTracking().Where(s => s.AuthorityId == reader.AuthorityId);
        var accepted = await own.Where(s => s.AcceptedAt >= from && s.AcceptedAt < to)
            .GroupBy(s => s.PartKey).Select(g => new { g.Key, Name = g.Max(s => s.ItemName)!, Count = g.Count() }).ToListAsync(cancel);
        var decided = (await own.Where(s => s.DecidedAt >= from && s.DecidedAt < to && (s.Status == StepStatus.Granted || s.Status == StepStatus.Denied))
            .Select(s => new
            {
                s.PartKey, s.ItemName, s.Status, s.AcceptedOn, s.DecidedAt, s.DueAt, s.SupplementAsked,
                ByMe = s.DecidedBy == reader.AccountId, ExaminedByMe = s.ExaminedBy == reader.AccountId,
            }).ToListAsync(cancel)).ToLookup(s => s.PartKey);

        var calendar = times.Calendar(reader.Region);
        var names = accepted.Select(a => (a.Key, a.Name)).Concat(decided.Select(d => (d.Key, Name: d.First().ItemName))).DistinctBy(n => n.Key);
        var items = names.Select(n => new ItemFigures(
            n.Name, accepted.Find(a => a.Key == n.Key)?.Count ?? 0,
            decided[n.Key].Count(s => s.Status is StepStatus.Granted), decided[n.Key].Count(s => s.Status is StepStatus.Denied),
            decided[n.Key].Count(s => s.DecidedAt <= s.DueAt), decided[n.Key].Count(s => s.SupplementAsked),
            decided[n.Key].Any() ? decided[n.Key].Average(s => calendar.CountBetween(s.AcceptedOn!.Value, RegionTime.DateOf(s.DecidedAt!.Value))) : null));
        return new DepartmentMonth(
            first, [.. items.OrderByDescending(i => i.Decided).ThenByDescending(i => i.Accepted).ThenBy(i => i.Item, StringComparer.Ordinal)],
            decided.Sum(d => d.Count(s => s.ExaminedByMe)), decided.Sum(d => d.Count(s => s.ByMe)));
    }
}
