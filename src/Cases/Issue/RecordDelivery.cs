using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Issue;

/// <summary>Records that results sent by post arrived (送达).</summary>
public sealed class RecordDelivery(AppDbContext db)
{
    public async Task<Outcome<ResultsDelivered>> RunAsync(Reader reader, Guid issueId, ProcessContext process, CancellationToken cancel)
    {
        var (@case, issue) = await db.HoldIssueAsync(issueId, cancel);
        if (@case is null || issue is null || !(reader.IsIssuerOf(@case) || reader.IsApplicant(@case)))
        {
            return CaseRefusals.CaseNotFound;
        }

        return issue.DeliveredAt is null ? Delivery.Complete(db, @case, issue, process) : CaseRefusals.NothingToIssue;
    }
}
