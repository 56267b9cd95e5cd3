using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Exchange.Reports;

/// <summary>Reads what a platform above is told and what became of it; numbers and items, no applicant.</summary>
public sealed class ReportQueries(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>How a subscription stands; null where there is none.</summary>
    public async Task<ReportFeed?> FindAsync(Reader reader, Guid connectorId, CancellationToken cancel)
    {
        if (await Of(reader, connectorId).SingleOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        var rows = db.Set<ReportRow>().Where(r => r.ConnectorId == connectorId);
        var counts = await rows.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new ReportFeed
        {
            Form = new ReportForm("", found.On, found.SinceOn, found.Authorities, found.Tables, found.Choices),
            Counts = counts,
            OldestWaitingAt = await rows.Where(r => r.State == ReportState.Waiting).OrderBy(r => r.OrderedAt).Select(r => (DateTimeOffset?)r.OrderedAt).FirstOrDefaultAsync(cancel),
            Loading = found.LoadDueAt is not null,
            DownSince = found.DownSince,
            Fault = found.Fault,
            NextAt = found.NextAt,
            TakenAt = found.TakenAt,
            CountFault = found.CountFault,
            Days = await DaysAsync(connectorId, found.Tables, cancel),
        };
    }

    /// <summary>What is wrong with the region's subscriptions, in words by connector; those that run well are not in it.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TroublesAsync(Reader reader, CancellationToken cancel)
    {
        var troubles = new Dictionary<Guid, string>();
        foreach (var id in await db.Set<ReportSubscription>().Where(s => s.Region == reader.Region && s.On).Select(s => s.ConnectorId).ToListAsync(cancel))
        {
            if (await FindAsync(reader, id, cancel) is { Trouble: { } trouble })
            {
                troubles[id] = trouble;
            }
        }

        return troubles;
    }

    /// <summary>Newest first.</summary>
    /// <param name="state">Null for all.</param>
    /// <param name="before">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<ReportLine>> ListAsync(Reader reader, Guid connectorId, ReportState? state, string? before, CancellationToken cancel)
    {
        var own = Of(reader, connectorId);
        var rows = db.Set<ReportRow>().AsNoTracking().Where(r => r.ConnectorId == connectorId && own.Any() && (state == null || r.State == state));
        if (Keyset.Read(before) is { } key)
        {
            rows = rows.Where(r => r.OrderedAt < key.At || (r.OrderedAt == key.At && r.RowId < key.Id));
        }

        var found = await rows.OrderByDescending(r => r.OrderedAt).ThenByDescending(r => r.RowId).Take(PageSize + 1).ToListAsync(cancel);
        var shown = found.Take(PageSize).ToList();
        return new Slice<ReportLine>(
            shown.ConvertAll(LineOf),
            found.Count > PageSize ? Keyset.Write(shown[^1].OrderedAt, shown[^1].RowId) : null);
    }

    /// <summary>One row with everything it tells but who applied; null where it is not the reader's.</summary>
    public async Task<ReportDetails?> RowAsync(Reader reader, Guid connectorId, Guid rowId, CancellationToken cancel)
    {
        var own = Of(reader, connectorId);
        return await db.Set<ReportRow>().AsNoTracking().SingleOrDefaultAsync(r => r.RowId == rowId && r.ConnectorId == connectorId && own.Any(), cancel) is { } row
            && await own.SingleAsync(cancel) is { } subscription
            ? new ReportDetails(LineOf(row), ReportBody.Of(row, row.Facts, subscription.Region, null, subscription.Choices).Row)
            : null;
    }

    /// <summary>The batches that are compared, the newest first; the tables in their order. Where nothing was and nothing is said there is no line.</summary>
    private async Task<IReadOnlyList<ReportDayView>> DaysAsync(Guid connectorId, IReadOnlyList<ReportTable> tables, CancellationToken cancel)
    {
        var first = RegionTime.DateOf(clock.GetUtcNow()).AddDays(-AskForCounts.Days);
        var ours = await db.Set<ReportRow>().Where(r => r.ConnectorId == connectorId && r.BatchOn >= first && r.State != ReportState.Dropped)
            .GroupBy(r => new { r.BatchOn, r.Table })
            .Select(g => new { g.Key.BatchOn, g.Key.Table, Count = g.Count(), Taken = g.Count(r => r.State == ReportState.Sent || r.State == ReportState.Acknowledged) })
            .ToListAsync(cancel);
        var theirs = await db.Set<ReportDay>().AsNoTracking().Where(d => d.ConnectorId == connectorId && d.BatchOn >= first).ToListAsync(cancel);
        return
        [
            .. from day in ours.Select(o => (o.BatchOn, o.Table)).Union(theirs.Where(t => t.Theirs > 0).Select(t => (t.BatchOn, t.Table)))
               where tables.Contains(day.Table)
               orderby day.BatchOn descending, day.Table
               let asked = theirs.Find(t => t.BatchOn == day.BatchOn && t.Table == day.Table)
               let own = ours.Find(o => o.BatchOn == day.BatchOn && o.Table == day.Table)
               select new ReportDayView(day.BatchOn, day.Table, own?.Count ?? 0, own?.Taken ?? 0, asked?.Theirs, asked is null ? 0 : Math.Abs(asked.Taken - asked.Theirs)),
        ];
    }

    private static ReportLine LineOf(ReportRow row) =>
        new(row.RowId, row.Table, row.Number, row.ItemName, row.Department, row.OrderedAt, row.LastAt, row.State, row.Attempts, row.Fault, row.Receipt);

    private IQueryable<ReportSubscription> Of(Reader reader, Guid connectorId) =>
        db.Set<ReportSubscription>().AsNoTracking().Where(s => s.ConnectorId == connectorId && s.Region == reader.Region);
}

/// <summary>How a subscription stands.</summary>
public sealed record ReportFeed
{
    public required ReportForm Form { get; init; }

    public required IReadOnlyDictionary<ReportState, int> Counts { get; init; }

    public required DateTimeOffset? OldestWaitingAt { get; init; }

    /// <summary>What was handled before is still being put into the line.</summary>
    public required bool Loading { get; init; }

    public required DateTimeOffset? DownSince { get; init; }

    public required string? Fault { get; init; }

    public required DateTimeOffset? NextAt { get; init; }

    public required DateTimeOffset? TakenAt { get; init; }

    public required string? CountFault { get; init; }

    public required IReadOnlyList<ReportDayView> Days { get; init; }

    public int Count(ReportState state) => Counts.GetValueOrDefault(state);

    /// <summary>What somebody has to look at.</summary>
    public int Stuck => Count(ReportState.Refused) + Count(ReportState.Dead);

    /// <summary>Places where both sides have different numbers.</summary>
    public int Differences => Days.Count(d => d.Difference > 0);

    /// <summary>The worst that is wrong with it, in words; null where nothing is.</summary>
    public string? Trouble => DownSince is not null ? "上报不过去"
        : Stuck > 0 ? $"{Stuck} 条上报要处理"
        : Differences > 0 ? $"上报对账 {Differences} 处对不上"
        : null;
}

/// <param name="Theirs">What the other side says it has; null where it has not said.</param>
/// <param name="Difference">Between that and what it had taken from here when it was asked.</param>
public sealed record ReportDayView(DateOnly BatchOn, ReportTable Table, int Ours, int Taken, int? Theirs, int Difference);

public sealed record ReportLine(
    Guid RowId, ReportTable Table, string Number, string ItemName, string Department, DateTimeOffset OrderedAt, DateTimeOffset? LastAt, ReportState State, int Attempts, string? Fault,
    string? Receipt)
{
    /// <summary>Somebody has to look: send it again, or not at all.</summary>
    public bool Stuck => State is ReportState.Refused or ReportState.Dead;
}

/// <summary>A row with what it tells, by column; who applied is not in it.</summary>
public sealed record ReportDetails(ReportLine Line, IReadOnlyDictionary<string, string> Columns);
