using Suban.Kernel;

namespace Suban.Cases.Issue;

/// <summary>Marks what one issue contained as delivered (送达); the case is delivered with its last result.</summary>
internal static class Delivery
{
    public static ResultsDelivered Complete(AppDbContext db, Case @case, CaseIssue issue, ProcessContext process)
    {
        foreach (var step in @case.Steps.Where(step => step.IssueId == issue.IssueId))
        {
            step.Deliver(process.Now);
        }

        issue.Deliver(process.Now);
        if (@case.Steps.All(step => step.Ended && (!step.HasResult || step.DeliveredAt is not null)))
        {
            @case.End(CaseAct.Deliver, process.Now);
        }

        var delivered = new ResultsDelivered(@case.CaseId, issue.IssueId, issue.PostOrder, process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), delivered, process);
        return delivered;
    }
}
