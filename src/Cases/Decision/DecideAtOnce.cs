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
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        return db.ExamineAtOnce(reader, held, opinion, process) is { } no ? no : await grant.RunAsync(reader, held, process, cancel);
    }
}
