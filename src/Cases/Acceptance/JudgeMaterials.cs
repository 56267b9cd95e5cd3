using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Acceptance;

/// <summary>What the clerk found.</summary>
/// <param name="Defect">For 不齐: the standard phrase, what is wrong and how to cure it.</param>
/// <param name="Basis">Null takes the plan's own basis of the requirement.</param>
public sealed record Judgement(MaterialVerdict Verdict, string? Defect = null, string? Basis = null);

/// <summary>What was taken, and by material why the rest was not.</summary>
public sealed record MaterialsJudged(IReadOnlyList<MaterialJudged> Judged, IReadOnlyDictionary<string, Refusal> Refused);

/// <summary>
/// Judges materials at the window or in pre-check (核对材料): each 齐全, 不齐 with phrase and basis, or 免交. A slip in one loses nothing
/// of the others.
/// </summary>
/// <remarks>After the first notice only what it listed is judged again: a new defect may not be added (行政许可法第三十二条).</remarks>
public sealed class JudgeMaterials(AppDbContext db, PinnedPlans plans)
{
    /// <param name="judgements">By material.</param>
    public async Task<Outcome<MaterialsJudged>> RunAsync(
        Reader reader, Guid caseId, IReadOnlyDictionary<string, Judgement> judgements, ProcessContext process, CancellationToken cancel)
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
        var materials = (await db.MaterialsOfAsync(caseId, cancel)).ToDictionary(m => m.MaterialId, StringComparer.Ordinal);
        var noticed = @case.Supplemented ? (await db.NoticesOfAsync(caseId, cancel)).LastOrDefault(n => n.Kind is NoticeKind.OneTime) : null;
        var judged = new List<MaterialJudged>();
        var refused = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        foreach (var (id, judgement) in judgements)
        {
            if (plan.FindMaterial(id) is not { } planned || !materials.TryGetValue(id, out var material))
            {
                refused[id] = CaseRefusals.UnknownMaterial;
            }
            else if (Check(planned, judgement, noticed) is { } refusal)
            {
                refused[id] = refusal;
            }
            else
            {
                var basis = judgement.Verdict is MaterialVerdict.Deficient ? judgement.Basis ?? planned.BasisLine() : judgement.Basis;
                material.Judge(judgement.Verdict, judgement.Defect, basis, reader.AccountId, process.Now);
                judged.Add(new MaterialJudged(caseId, id, judgement.Verdict, judgement.Defect, basis));
            }
        }

        if (judged.Count > 0)
        {
            @case.Follow(reader.AccountId, reader.Name);
            judged.ForEach(one => db.Record(CaseRows.Stream(caseId), one, process));
        }

        return new MaterialsJudged(judged, refused);
    }

    private static Refusal? Check(PlannedMaterial planned, Judgement judgement, CaseNotice? noticed)
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

        return noticed is null || noticed.Items.Any(item => item.MaterialId == planned.Id) ? null : CaseRefusals.NewDefect([planned.Name]);
    }
}
