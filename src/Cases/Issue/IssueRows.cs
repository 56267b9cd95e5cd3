using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Issue;

internal static class IssueRows
{
    public static async Task<(Case? Case, CaseIssue? Issue)> HoldIssueAsync(this AppDbContext db, Guid issueId, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseIssue>().Where(i => i.IssueId == issueId).Select(i => i.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        return (@case, @case is null ? null : await db.Set<CaseIssue>().SingleAsync(i => i.IssueId == issueId, cancel));
    }
}
