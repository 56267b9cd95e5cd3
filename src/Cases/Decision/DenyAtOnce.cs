using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>Denies in one act with the examination (不予), as a department's own system reports it; reason, basis and remedies as in <see cref="DenyStep"/>.</summary>
public sealed class DenyAtOnce(AppDbContext db, StepDenial denial)
{
    public async Task<Outcome<StepDenied>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string opinion, string reason, string basis, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        return db.ExamineAtOnce(reader, held, opinion, process) is { } no ? no : await denial.RunAsync(reader, held, reason, basis, process, cancel);
    }
}
