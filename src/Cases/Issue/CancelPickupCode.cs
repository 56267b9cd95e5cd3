using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Issue;

/// <summary>Takes the pick-up code back (作废取件码): nobody fetches the results with it any more.</summary>
public sealed class CancelPickupCode(AppDbContext db)
{
    public async Task<Outcome<PickupCodeCancelled>> RunAsync(Reader reader, Guid caseId, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (await db.LivePickupAsync(caseId, RegionTime.DateOf(process.Now), cancel) is not { } live)
        {
            return CaseRefusals.NoPickup;
        }

        live.Cancel(process.Now);
        var cancelled = new PickupCodeCancelled(caseId, live.PickupCodeId);
        db.Record(CaseRows.Stream(caseId), cancelled, process);
        return cancelled;
    }
}
