using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Delegations;

/// <summary>Gives a step back to the organ whose it is (退回委托机关), because the delegation it was taken under has ended; number and clocks stay.</summary>
public sealed class ReturnEntrustedStep(AppDbContext db)
{
    public async Task<Outcome<EntrustedStepReturned>> RunAsync(Guid stepId, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step?.ClaimedUnder is not { } delegation)
        {
            return CaseRefusals.CaseNotFound;
        }

        if (await db.InForce(RegionTime.DateOf(process.Now)).AnyAsync(d => d.DelegationId == delegation, cancel))
        {
            return CaseRefusals.StepNotInState(step.ItemName, step.Status);
        }

        var moved = step.Release();
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var returned = new EntrustedStepReturned(@case.CaseId, stepId, delegation);
        db.Record(CaseRows.Stream(@case.CaseId), returned, process);
        db.Add(CaseAlert.Of(@case, AlertKind.ReturnedByGrantee, step.AuthorityId, $"“{step.ItemName}”的授权已经终止，退回本机关办理。", process.Now));
        return returned;
    }
}
