using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Sends a returned step on to the competent authority (改派); number and clocks stay as they are.</summary>
public sealed class RedirectStep(AppDbContext db, Authorities authorities, StepRoutes routes)
{
    /// <param name="authorityKey">The kind of authority, such as <c>urban-management</c>; the region names the authority itself.</param>
    public async Task<Outcome<StepRedirected>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string authorityKey, string reason, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step is null || !reader.IsWindowOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (step.CheckRevision(seenRevision) is { } changed)
        {
            return changed;
        }

        if (authorities.Find(@case.Region, authorityKey) is not { } authority)
        {
            return CaseRefusals.Missing("authority", "请选择承办部门");
        }

        if (StaffText.Check("reason", "说明", reason, missing: null) is { } unfit)
        {
            return unfit;
        }

        var from = step.AuthorityId;
        var moved = step.Redirect(authority.AuthorityId, authority.Name);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        await routes.PlaceAsync([step], process.Now, cancel);
        var redirected = new StepRedirected(@case.CaseId, stepId, from, authority.AuthorityId, reason);
        db.Record(CaseRows.Stream(@case.CaseId), redirected, process);
        return redirected;
    }
}
