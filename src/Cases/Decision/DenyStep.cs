using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>Denies a step (不予) in writing with reason, basis and remedies. Steps that waited for it and are not yet accepted are closed; independent ones go on.</summary>
/// <remarks>行政许可法第三十八条第二款.</remarks>
public sealed class DenyStep(AppDbContext db, StepDenial denial)
{
    public async Task<Outcome<StepDenied>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string reason, string basis, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        return (reader.Approves(held.Step) ? held.Case.CheckOwn(reader) : CaseRefusals.NotYours) is { } no
            ? no
            : await denial.RunAsync(reader, held, reason, basis, process, cancel);
    }
}
