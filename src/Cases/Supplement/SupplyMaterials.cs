using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Cases.Systems;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Supplement;

/// <summary>What came in for one material of a notice.</summary>
/// <param name="AtWindow">The paper itself was handed in at the counter; only the window says so.</param>
public sealed record SuppliedMaterial(string MaterialId, IReadOnlyList<StoredFile> Files, bool AtWindow = false);

/// <summary>
/// Answers a notice (补正): only what it lists, all of it, in time; files put ready by <see cref="AttachSupplement"/> go along.
/// The window's or the department's time runs again from here.
/// </summary>
public sealed class SupplyMaterials(
    AppDbContext db, PinnedPlans plans, FileStore files, CaseTimes times, CaseClocks clocks, ApplicantMessages messages)
{
    public async Task<Outcome<MaterialsSupplied>> RunAsync(
        Reader reader, Guid noticeId, IReadOnlyList<SuppliedMaterial> supplied, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseNotice>().Where(n => n.NoticeId == noticeId).Select(n => n.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !(reader.IsApplicant(@case) || reader.IsWindowOf(@case)))
        {
            return CaseRefusals.CaseNotFound;
        }

        var notice = await db.Set<CaseNotice>().SingleAsync(n => n.NoticeId == noticeId, cancel);
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var ready = await db.Set<SupplementFile>().Where(f => f.NoticeId == noticeId).ToListAsync(cancel);
        if (Check(notice, plan, supplied, ready, reader.IsWindowOf(@case), process.Now) is { } refusal)
        {
            return refusal;
        }

        var resumed = notice.Kind switch
        {
            NoticeKind.OneTime => SupplyCase(@case, process.Now),
            NoticeKind.Step => ResumeStep(@case, notice, process.Now),
            NoticeKind.Deferral => null,
        };
        if (resumed is not null)
        {
            return resumed;
        }

        await TakeInAsync(@case, notice, supplied, ready, process, cancel);
        notice.Answer(process.Now);
        clocks.Refresh(@case, plan, await db.NoticesOfAsync(caseId, cancel), process.Now);
        var answered = new MaterialsSupplied(
            caseId, noticeId, notice.StepId,
            [.. supplied.Select(s => s.MaterialId).Concat(ready.Select(f => f.MaterialId)).Distinct(StringComparer.Ordinal)], process.Now);
        db.Record(CaseRows.Stream(caseId), answered, process);
        messages.Supplied(@case, notice, process);
        return answered;
    }

    internal static Refusal? CheckOpen(CaseNotice notice, DateTimeOffset now) =>
        notice.State is not NoticeState.Open ? CaseRefusals.NothingAsked
        : RegionTime.DateOf(now) > notice.AnswerBy ? CaseRefusals.TooLate(notice.AnswerBy)
        : null;

    private static Refusal? Check(
        CaseNotice notice, ThemePlan plan, IReadOnlyList<SuppliedMaterial> supplied, List<SupplementFile> ready, bool atWindow, DateTimeOffset now)
    {
        if (CheckOpen(notice, now) is { } closed)
        {
            return closed;
        }

        var items = notice.Items;
        if (supplied.FirstOrDefault(s => items.All(item => item.MaterialId != s.MaterialId)) is { } unasked)
        {
            return CaseRefusals.NotAsked(plan.MaterialName(unasked.MaterialId));
        }

        var missing = items
            .Where(item => ready.TrueForAll(f => f.MaterialId != item.MaterialId) && !supplied.Any(s => s.MaterialId == item.MaterialId && ((s.AtWindow && atWindow) || s.Files.Count > 0)))
            .Select(item => item.MaterialName).ToList();
        return missing.Count > 0 ? CaseRefusals.SupplementIncomplete(missing) : null;
    }

    private Refusal? SupplyCase(Case @case, DateTimeOffset now)
    {
        var moved = @case.Move(CaseAct.Supply);
        if (moved.TryGet(out _))
        {
            @case.Supply(now);
            @case.AnswerDueAt = times.AnswerDue(@case.Region, now);
        }

        return moved.Refusal;
    }

    private Refusal? ResumeStep(Case @case, CaseNotice notice, DateTimeOffset now)
    {
        var step = @case.Steps.Single(step => step.StepId == notice.StepId);
        var moved = step.Move(StepAct.ResumeAfterSupplement);
        if (moved.TryGet(out _))
        {
            db.Tell(step, StepPushKind.Supplied, now);
        }

        return moved.Refusal;
    }

    private async Task TakeInAsync(
        Case @case, CaseNotice notice, IReadOnlyList<SuppliedMaterial> supplied, List<SupplementFile> ready, ProcessContext process,
        CancellationToken cancel)
    {
        var materials = await db.MaterialsOfAsync(@case.CaseId, cancel);
        var uploadedOnly = ready.Select(f => f.MaterialId).Except(supplied.Select(s => s.MaterialId)).Select(id => new SuppliedMaterial(id, []));
        foreach (var one in supplied.Concat(uploadedOnly))
        {
            await db.Set<CaseFile>().Where(f => f.CaseId == @case.CaseId && f.MaterialId == one.MaterialId && !f.Superseded)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Superseded, true), cancel);
            foreach (var file in one.Files)
            {
                files.Keep(file);
                db.Add(CaseFile.Of(@case.CaseId, one.MaterialId, file, process.Now, notice.NoticeId));
            }

            var before = ready.FindAll(f => f.MaterialId == one.MaterialId);
            db.AddRange(before.Select(f => f.HandIn()));
            db.RemoveRange(before);
            var material = materials.Single(m => m.MaterialId == one.MaterialId);
            material.Choose(one.AtWindow && one.Files.Count + before.Count == 0 ? MaterialSource.AtWindow : MaterialSource.Upload, null, null);
            if (notice.Kind is NoticeKind.OneTime || (notice.Kind is NoticeKind.Deferral && !one.AtWindow))
            {
                material.AskAgain();
            }
            else if (notice.Kind is NoticeKind.Deferral)
            {
                material.Judge(MaterialVerdict.Complete, null, material.Basis, process.ActorId, process.Now);
            }
        }
    }
}
