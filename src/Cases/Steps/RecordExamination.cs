using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Records the examiner's opinion (审查意见); the approver of the same authority decides on it.</summary>
/// <remarks>行政许可法第三十四条.</remarks>
public sealed class RecordExamination(AppDbContext db)
{
    public async Task<Outcome<StepExamined>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string opinion, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        if (!reader.Examines(held.Step))
        {
            return CaseRefusals.NotYours;
        }

        if (string.IsNullOrWhiteSpace(opinion))
        {
            return CaseRefusals.Missing("opinion", "请填写审查意见");
        }

        if ((held.Case.CheckOwn(reader) ?? held.Step.CheckHolder(reader)) is { } no)
        {
            return no;
        }

        var moved = held.Step.Examine(reader.AccountId, opinion);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var examined = new StepExamined(held.Case.CaseId, stepId, opinion);
        db.Record(CaseRows.Stream(held.Case.CaseId), examined, process);
        return examined;
    }
}
