using Suban.Cases.Plans;
using Suban.Kernel;

namespace Suban.Cases.Archives;

/// <summary>Archives an ended case (归档) with its index. A grant without its certificate is never archived.</summary>
public sealed class ArchiveCase(AppDbContext db, PinnedPlans plans, ArchiveIndex index)
{
    /// <summary>Days from the end in which papers still come back and ratings still come in.</summary>
    public const int RestDays = 15;

    public async Task<Outcome<CaseArchived>> RunAsync(Guid caseId, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || @case.ClosedAt is not { } closedAt)
        {
            return CaseRefusals.CaseNotFound;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var bare = @case.Steps.FirstOrDefault(step =>
            step is { Status: StepStatus.Granted, CertificateId: null } && plan.FindComponent(step.PartKey)?.Issues.Count > 0);
        if (bare is not null)
        {
            return CaseRefusals.CertificateMissing(bare.ItemName);
        }

        var ending = @case.Status;
        var moved = @case.Move(CaseAct.Archive);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        // A case that was reopened and ended again has one index: the whole of it.
        if (await db.Set<CaseArchive>().FindAsync([caseId], cancel) is { } earlier)
        {
            db.Remove(earlier);
            await db.SaveChangesAsync(cancel);
        }

        var documents = await index.MakeAsync(@case, cancel);
        var archive = new CaseArchive
        {
            CaseId = caseId,
            Number = @case.Number,
            Title = @case.Title,
            Region = @case.Region,
            Ending = ending,
            DocumentsJson = CaseArchive.Write(documents),
            ClosedAt = closedAt,
            ArchivedAt = process.Now,
        };
        db.Add(archive);
        var archived = new CaseArchived(caseId, @case.Number, documents.Count, archive.IndexHash);
        db.Record(CaseRows.Stream(caseId), archived, process);
        return archived;
    }
}
