using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>Takes down what became of rows that were sent (上报回执); kept out of the journal, which is about acts.</summary>
public sealed class RecordReports(AppDbContext db)
{
    /// <param name="down">Why the other side cannot be reached; null where it answered.</param>
    public async Task<Outcome<ReportsRecorded>> RunAsync(
        Guid connectorId, IReadOnlyList<ReportAttempt> attempts, string? down, ProcessContext process, CancellationToken cancel)
    {
        var subscription = await db.Set<ReportSubscription>().SingleAsync(s => s.ConnectorId == connectorId, cancel);
        var ids = attempts.Select(a => a.RowId).ToList();
        var rows = await db.Set<ReportRow>().Where(r => ids.Contains(r.RowId)).ToDictionaryAsync(r => r.RowId, cancel);
        foreach (var attempt in attempts)
        {
            var row = rows[attempt.RowId];
            if (attempt.Facts is { } facts)
            {
                row.Tell(facts);
            }

            Settle(row, attempt.Answer, subscription, process.Now);
        }

        if (down is not null)
        {
            subscription.Unreached(down, process.Now);
        }
        else if (attempts.Any(a => a.Answer.Verdict is ReportVerdict.Taken or ReportVerdict.Refused))
        {
            subscription.Reached(process.Now);
        }

        return new ReportsRecorded(attempts.Count);
    }

    private static void Settle(ReportRow row, ReportAnswer answer, ReportSubscription subscription, DateTimeOffset now)
    {
        switch (answer.Verdict)
        {
            case ReportVerdict.Taken:
                row.Take(answer.Said, now);
                break;
            case ReportVerdict.Refused:
                row.Refuse(answer.Said!, now);
                break;
            case ReportVerdict.Failed:
                row.Fail(answer.Said!, subscription.TakenAt, now);
                break;
            default:
                throw new UnreachableException($"A row is not settled by {answer.Verdict}.");
        }
    }
}

/// <summary>One row that was sent.</summary>
/// <param name="Facts">What it told, where that was read anew.</param>
public sealed record ReportAttempt(Guid RowId, ReportAnswer Answer, IReadOnlyDictionary<string, string>? Facts);

/// <summary>So many answers are taken down.</summary>
public sealed record ReportsRecorded(int Rows);
