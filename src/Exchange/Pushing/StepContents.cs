using Suban.Cases.Systems;
using Suban.Organisation.Access;

namespace Suban.Exchange.Pushing;

/// <summary>Reads a step as its system gets it.</summary>
public sealed class StepContents(SystemStepQueries steps)
{
    /// <summary>Null where the system does not have the step.</summary>
    public async Task<StepContent?> FindAsync(Reader system, Guid stepId, CancellationToken cancel) =>
        await steps.OpenAsync(system, stepId, cancel) is { } task ? StepContent.Of(task) : null;
}
