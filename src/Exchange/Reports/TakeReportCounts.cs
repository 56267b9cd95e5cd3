using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>Takes down how much a platform above has of each batch (上报对账), and marks what it refused afterwards.</summary>
public sealed class TakeReportCounts(AppDbContext db)
{
    private const int MostRefused = 1000;

    public async Task<Outcome<ReportCountsTaken>> RunAsync(Guid connectorId, ReportCounts counted, ProcessContext process, CancellationToken cancel)
    {
        var subscription = await db.Set<ReportSubscription>().SingleAsync(s => s.ConnectorId == connectorId, cancel);
        subscription.Counted(counted.Fault, process.Now);
        if (counted.Counts is null)
        {
            return new ReportCountsTaken(0, 0);
        }

        var theirs = counted.Counts.Select(c => (Batch: ReportBody.BatchOf(c.Batch), Table: ReportTables.Of(c.Table ?? ""), c.Count))
            .Where(c => c is { Batch: not null, Table: not null, Count: >= 0 }).GroupBy(c => (c.Batch!.Value, c.Table!.Value)).ToDictionary(g => g.Key, g => g.Last().Count);
        var refused = await RefuseAsync(connectorId, counted.Refused ?? [], process.Now, cancel);
        await KeepAsync(subscription, theirs, refused, process.Now, cancel);
        return new ReportCountsTaken(theirs.Count, refused.Count);
    }

    /// <summary>A batch it says nothing of is one it has nothing of.</summary>
    private async Task KeepAsync(
        ReportSubscription subscription, Dictionary<(DateOnly Batch, ReportTable Table), int> theirs, List<ReportRow> refused, DateTimeOffset now, CancellationToken cancel)
    {
        var (connectorId, today) = (subscription.ConnectorId, RegionTime.DateOf(now));
        var first = today.AddDays(-AskForCounts.Days);
        var known = await db.Set<ReportDay>().Where(d => d.ConnectorId == connectorId && d.BatchOn >= first).ToListAsync(cancel);
        var taken = await db.Set<ReportRow>().Where(r => r.ConnectorId == connectorId && r.BatchOn >= first)
            .Where(r => r.State == ReportState.Sent || r.State == ReportState.Acknowledged)
            .GroupBy(r => new { r.BatchOn, r.Table }).Select(g => new { g.Key.BatchOn, g.Key.Table, Count = g.Count() }).ToListAsync(cancel);
        foreach (var (batch, table) in Enumerable.Range(1, AskForCounts.Days).SelectMany(back => subscription.Tables.Select(table => (today.AddDays(-back), table))))
        {
            if (known.Find(d => d.BatchOn == batch && d.Table == table) is not { } day)
            {
                db.Add(day = new ReportDay { ConnectorId = connectorId, BatchOn = batch, Table = table });
            }

            (day.Theirs, day.AskedAt) = (theirs.GetValueOrDefault((batch, table)), now);
            day.Taken = (taken.Find(t => t.BatchOn == batch && t.Table == table)?.Count ?? 0) - refused.Count(r => r.BatchOn == batch && r.Table == table);
        }
    }

    /// <returns>What it does not want after all; no longer counted as taken, but not saved yet.</returns>
    private async Task<List<ReportRow>> RefuseAsync(Guid connectorId, IReadOnlyList<ReportCounts.Row> refused, DateTimeOffset now, CancellationToken cancel)
    {
        var reasons = refused.Take(MostRefused).Where(r => Guid.TryParse(r.Id, out _)).GroupBy(r => Guid.Parse(r.Id!)).ToDictionary(g => g.Key, g => g.Last().Reason);
        var rows = await db.Set<ReportRow>().Where(r => r.ConnectorId == connectorId && reasons.Keys.Contains(r.RowId))
            .Where(r => r.State == ReportState.Sent || r.State == ReportState.Acknowledged).ToListAsync(cancel);
        foreach (var row in rows)
        {
            row.Refuse(ReportAnswer.Words(reasons[row.RowId]) ?? "没有说明原因", now);
        }

        return rows;
    }
}

/// <summary>The counts of a platform above are taken down.</summary>
public sealed record ReportCountsTaken(int Counts, int Refused);
