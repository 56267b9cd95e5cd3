using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Issue;

/// <summary>The post took the results; the order number lets the applicant follow them.</summary>
public sealed record ResultsPosted(Guid CaseId, Guid IssueId, string PostOrder);

/// <summary>Records the post's order number (寄递单号) of an issue.</summary>
public sealed class RecordPosting(AppDbContext db, ApplicantMessages messages)
{
    public async Task<Outcome<ResultsPosted>> RunAsync(
        Reader reader, Guid issueId, string postOrder, ProcessContext process, CancellationToken cancel)
    {
        var (@case, issue) = await db.HoldIssueAsync(issueId, cancel);
        if (@case is null || issue is null || !reader.IsIssuerOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (issue.Method is not DeliveryMethod.Post)
        {
            return CaseRefusals.NothingToIssue;
        }

        if (StaffText.Check("order", "寄递单号", postOrder, "请填写寄递单号", most: 40) is { } unfit)
        {
            return unfit;
        }

        issue.Send(postOrder);
        var posted = new ResultsPosted(@case.CaseId, issueId, postOrder);
        db.Record(CaseRows.Stream(@case.CaseId), posted, process);
        messages.Posted(@case, issue, process);
        return posted;
    }
}
