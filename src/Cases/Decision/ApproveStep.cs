using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>Approves a step (准予): its certificate is made, and steps that only waited for it are accepted and start.</summary>
/// <remarks>行政许可法第三十八条第一款、第三十九条.</remarks>
public sealed class ApproveStep(AppDbContext db, StepGrant grant)
{
    public async Task<Outcome<StepApproved>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        if ((reader.Approves(held.Step) ? held.Case.CheckOwn(reader) : CaseRefusals.NotYours) is { } no)
        {
            return no;
        }

        return CaseLifecycle.Next(held.Step.Status, StepAct.Approve) is null
            ? CaseRefusals.StepNotInState(held.Step.ItemName, held.Step.Status)
            : await grant.RunAsync(reader, held, process, cancel);
    }
}
