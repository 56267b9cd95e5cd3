using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Kernel;

namespace Suban.Cases.Issue;

/// <summary>Archives an ended case (归档) with its index. A grant without its certificate is never archived.</summary>
public sealed class ArchiveCase(AppDbContext db, PinnedPlans plans)
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

        var documents = await DocumentsAsync(@case, cancel);
        db.Add(new CaseArchive
        {
            CaseId = caseId,
            Number = @case.Number,
            Title = @case.Title,
            Region = @case.Region,
            Ending = ending.ToString(),
            DocumentsJson = JsonSerializer.Serialize(documents),
            ClosedAt = closedAt,
            ArchivedAt = process.Now,
        });
        var archived = new CaseArchived(caseId, @case.Number, documents.Count);
        db.Record(CaseRows.Stream(caseId), archived, process);
        return archived;
    }

    private async Task<List<ArchivedDocument>> DocumentsAsync(Case @case, CancellationToken cancel)
    {
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == @case.CaseId).OrderBy(f => f.AddedAt).ToListAsync(cancel);
        var notices = await db.NoticesOfAsync(@case.CaseId, cancel);
        return
        [
            .. files.Select(f => new ArchivedDocument(f.FileName, f.MaterialId, f.ContentHash)),
            .. notices.Select(n => new ArchivedDocument(n.Kind switch { NoticeKind.OneTime => "一次性告知书", NoticeKind.Step => "补正告知书", NoticeKind.Deferral => "容缺受理通知书" }, n.NoticeId.ToString("N"), null)),
            .. @case.Steps.Where(s => s.HasResult).Select(s => new ArchivedDocument($"{s.ItemName}决定", s.Number ?? "", null)),
        ];
    }
}
