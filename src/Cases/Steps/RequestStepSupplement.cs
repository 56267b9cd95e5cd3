using Suban.Cases.Delegations;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Supplement;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>A material the department asks for again, and what is wrong with it.</summary>
public sealed record MaterialDefect(string MaterialId, string Defect);

/// <summary>Asks the applicant, once a step, to supply more after acceptance (受理后补正): the promise pauses, the statutory limit runs on.</summary>
/// <remarks>Only materials of the pinned plan that this very authority receives can be asked for.</remarks>
public sealed class RequestStepSupplement(
    AppDbContext db, PinnedPlans plans, CaseTimes times, CaseClocks clocks, ApplicantMessages messages)
{
    public async Task<Outcome<StepSupplementRequested>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, IReadOnlyList<MaterialDefect> defects, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        if ((@case.CheckOwn(reader) ?? step.CheckInHand(reader) ?? step.CheckPower(DelegatedPowers.Seal) ?? Check(plan, step, defects)) is { } no)
        {
            return no;
        }

        var moved = step.RequestSupplement();
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var notice = NoticeOf(@case, step, plan, defects, process.Now);
        db.Add(notice);
        clocks.Refresh(@case, plan, [.. await db.NoticesOfAsync(@case.CaseId, cancel), notice], process.Now);
        var requested = new StepSupplementRequested(@case.CaseId, stepId, notice.NoticeId, notice.Items, notice.AnswerBy, process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), requested, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.SupplementNotice, notice.NoticeId), process.Now);
        messages.StepNoticeIssued(@case, step, notice, process);
        return requested;
    }

    private static Refusal? Check(ThemePlan plan, CaseStep step, IReadOnlyList<MaterialDefect> defects)
    {
        if (defects.Count == 0)
        {
            return CaseRefusals.Missing("defects", "请选择需要补正的材料");
        }

        foreach (var defect in defects)
        {
            if (plan.FindMaterial(defect.MaterialId) is not { } planned || !planned.Items.Contains(step.PartKey))
            {
                return CaseRefusals.UnknownMaterial;
            }

            if (string.IsNullOrWhiteSpace(defect.Defect))
            {
                return CaseRefusals.Missing($"defect.{defect.MaterialId}", $"请写明“{planned.Name}”哪里不齐、怎样补");
            }
        }

        return null;
    }

    private CaseNotice NoticeOf(
        Case @case, CaseStep step, ThemePlan plan, IReadOnlyList<MaterialDefect> defects, DateTimeOffset now) => new()
        {
            NoticeId = Guid.CreateVersion7(now),
            CaseId = @case.CaseId,
            StepId = step.StepId,
            Kind = NoticeKind.Step,
            ItemsJson = CaseNotice.Write(
            [
                .. from defect in defects
                   let planned = plan.FindMaterial(defect.MaterialId)!
                   select new NoticeItem(planned.Id, planned.Name, defect.Defect, planned.BasisLine(), planned.Form ?? "", planned.Copies),
            ]),
            IssuedAt = now,
            AnswerBy = times.SupplyBy(@case.Region, now),
            Contact = times.Contact(@case.Region, now),
        };
}
