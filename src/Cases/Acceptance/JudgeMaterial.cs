using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Acceptance;

/// <summary>What the clerk found.</summary>
/// <param name="Defect">For 不齐: the standard phrase, what is wrong and how to cure it.</param>
/// <param name="Basis">Null takes the plan's own basis of the requirement.</param>
public sealed record Judgement(MaterialVerdict Verdict, string? Defect = null, string? Basis = null);

/// <summary>Judges one material at the window or in pre-check (核对材料): 齐全, 不齐 with phrase and basis, or 免交.</summary>
/// <remarks>After the first notice only what it listed is judged again: a new defect may not be added (行政许可法第三十二条).</remarks>
public sealed class JudgeMaterial(AppDbContext db, PinnedPlans plans)
{
    public async Task<Outcome<MaterialJudged>> RunAsync(
        Reader reader, Guid caseId, string materialId, Judgement judgement, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsWindowOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.Status is not CaseStatus.Received)
        {
            return CaseRefusals.NotInState(@case.Number, @case.Status);
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var material = await db.Set<CaseMaterial>().SingleOrDefaultAsync(m => m.CaseId == caseId && m.MaterialId == materialId, cancel);
        if (plan.FindMaterial(materialId) is not { } planned || material is null)
        {
            return CaseRefusals.UnknownMaterial;
        }

        if (await CheckAsync(@case, planned, judgement, cancel) is { } refusal)
        {
            return refusal;
        }

        var basis = judgement.Verdict is MaterialVerdict.Deficient ? judgement.Basis ?? planned.BasisLine() : judgement.Basis;
        material.Judge(judgement.Verdict, judgement.Defect, basis, reader.AccountId, process.Now);
        @case.Follow(reader.AccountId, reader.Name);
        var judged = new MaterialJudged(caseId, materialId, judgement.Verdict, judgement.Defect, basis);
        db.Record(CaseRows.Stream(caseId), judged, process);
        return judged;
    }

    private async Task<Refusal?> CheckAsync(Case @case, PlannedMaterial planned, Judgement judgement, CancellationToken cancel)
    {
        if (judgement.Verdict is MaterialVerdict.Unjudged)
        {
            return CaseRefusals.Missing("verdict", "请选择齐全、不齐或者免交");
        }

        if (judgement.Verdict is not MaterialVerdict.Deficient)
        {
            return null;
        }

        if ((StaffText.Check("defect", "哪里不齐", judgement.Defect, $"请写明“{planned.Name}”哪里不齐、怎样补") ??
            StaffText.Check("basis", "依据", judgement.Basis, missing: null)) is { } unfit)
        {
            return unfit;
        }

        var noticed = (await db.NoticesOfAsync(@case.CaseId, cancel)).LastOrDefault(n => n.Kind is NoticeKind.OneTime);
        return noticed is null || noticed.Items.Any(item => item.MaterialId == planned.Id) ? null : CaseRefusals.NewDefect([planned.Name]);
    }
}
