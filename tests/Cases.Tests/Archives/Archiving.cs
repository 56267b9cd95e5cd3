using Suban.Cases.Archives;
using Suban.Cases.Tests.Delays;
using Suban.Cases.Withdrawal;

namespace Suban.Cases.Tests.Archives;

internal static class Archiving
{
    /// <summary>A case the applicant withdrew, archived when its days of rest were over.</summary>
    public static async Task<Guid> WithdrawnAndArchivedAsync(this World world)
    {
        var caseId = await world.AcceptedAsync();
        await world.WithdrawAsync(caseId);
        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays + 1));
        await world.RunDeadlinesAsync();
        return caseId;
    }

    public static async Task WithdrawAsync(this World world, Guid caseId)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        await world.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(world.Applicant, caseId, revision, p, c));
    }
}
