using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Gives a claimed step back to the department's inbox (退回待办).</summary>
public sealed class ReleaseStep(AppDbContext db)
{
    public async Task<Outcome<StepReleased>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        if (held.Step.CheckHolder(reader) is { } notHolder)
        {
            return notHolder;
        }

        var moved = held.Step.Release();
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var released = new StepReleased(held.Case.CaseId, stepId);
        db.Record(CaseRows.Stream(held.Case.CaseId), released, process);
        return released;
    }
}
