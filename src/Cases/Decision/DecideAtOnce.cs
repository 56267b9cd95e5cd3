using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>
/// Grants on the spot (当场决定): somebody who both examines and approves writes the opinion and decides in one act, taking the step
/// where nobody had.
/// </summary>
/// <remarks>行政许可法第三十四条第二款: where everything is complete and the decision can be made on the spot, it is made on the spot, in writing.</remarks>
public sealed class DecideAtOnce(AppDbContext db, StepGrant grant)
{
    public async Task<Outcome<StepApproved>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string opinion, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if (!reader.Examines(step) || !reader.Approves(step))
        {
            return CaseRefusals.NotYours;
        }

        if (string.IsNullOrWhiteSpace(opinion))
        {
            return CaseRefusals.Missing("opinion", "请填写审查意见");
        }

        if (@case.CheckOwn(reader) is { } no)
        {
            return no;
        }

        if (step.Status is StepStatus.Ready)
        {
            step.Claim(reader.AccountId, reader.Name);
            db.Record(CaseRows.Stream(@case.CaseId), new StepClaimed(@case.CaseId, stepId, reader.AccountId, reader.Name), process);
        }

        if (step.CheckHolder(reader) is { } taken)
        {
            return taken;
        }

        var examined = step.Examine(reader.AccountId, opinion);
        if (!examined.TryGet(out _))
        {
            return examined.Refusal!;
        }

        db.Record(CaseRows.Stream(@case.CaseId), new StepExamined(@case.CaseId, stepId, opinion), process);
        return await grant.RunAsync(reader, held, process, cancel);
    }
}
