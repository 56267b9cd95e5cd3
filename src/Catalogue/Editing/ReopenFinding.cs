using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Takes back the acceptance of a warning (撤销核销): it is counted again.</summary>
public sealed class ReopenFinding(AppDbContext db)
{
    public async Task<Outcome<FindingReopened>> RunAsync(string findingId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<SettledFinding>().FindAsync([process.Region, findingId], cancel) is not { } row)
        {
            return new Refusal("finding.not_settled", "没有找到这条核销记录。") { Kind = RefusalKind.NotFound };
        }

        db.Remove(row);
        var reopened = new FindingReopened(process.Region, findingId);
        db.Record($"findings/{process.Region}", reopened, process);
        return reopened;
    }
}
