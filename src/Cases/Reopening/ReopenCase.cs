using System.Text.Json;
using Suban.Cases.Decision;
using Suban.Cases.Delays;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Reopening;

/// <summary>The document that undid a denial: kind, number, whose, of which day, and what it demands.</summary>
public sealed record ReopeningBasis(ReopeningKind? Kind, string Document, string Organ, DateOnly? On, string Words);

/// <summary>
/// Reopens a denied step after reconsideration or judgment (重新办理), by a supervisor with the document: the old decision is kept, the
/// step's clocks begin anew, and what had been closed behind it waits again.
/// </summary>
public sealed class ReopenCase(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    public async Task<Outcome<CaseReopened>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, Guid stepId, ReopeningBasis basis, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.Supervises(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        var step = @case.Steps.FirstOrDefault(s => s.StepId == stepId);
        if ((@case.CheckRevision(seenRevision) ?? @case.CheckOwn(reader) ?? Check(@case, step, basis, process.Now)) is { } no)
        {
            return no;
        }

        var old = new OldDecision(
            step!.Number, step.AcceptedAt, step.DecidedAt, step.DecidedBy, step.Opinion, step.Reason, step.Basis, step.DeliveredAt);
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        if (@case.Reopen(process.Now).Refusal is { } closed)
        {
            return closed;
        }

        step.Reopen(RegionTime.DateOf(process.Now), process.Now);
        db.Tell(step, StepPushKind.Reopened, process.Now);
        var lost = plan.Behind(@case, step, StepStatus.Closed);
        foreach (var successor in lost)
        {
            successor.Await();
        }

        clocks.Refresh(@case, plan, await db.NoticesOfAsync(caseId, cancel), process.Now);
        var reopening = new CaseReopening
        {
            ReopeningId = Guid.CreateVersion7(process.Now),
            CaseId = caseId,
            StepId = stepId,
            Kind = basis.Kind!.Value,
            Document = basis.Document.Trim(),
            Organ = basis.Organ.Trim(),
            DocumentOn = basis.On!.Value,
            Words = basis.Words.Trim(),
            OldDecisionJson = JsonSerializer.Serialize(old),
            ReopenedByName = reader.Name,
            ReopenedAt = process.Now,
        };
        db.Add(reopening);
        var reopened = new CaseReopened(
            caseId, @case.Number, stepId, reopening.Kind, reopening.Document, reopening.Organ, reopening.DocumentOn, reopening.Words,
            [.. lost.Select(s => s.StepId)]);
        db.Record(CaseRows.Stream(caseId), reopened, process);
        db.Add(CaseAlert.Of(@case, AlertKind.Reopened, step.AuthorityId, $"“{step.ItemName}”依{reopening.Document}重新办理：{reopening.Words}", process.Now));
        messages.Reopened(@case, step, reopening, process);
        return reopened;
    }

    private static Refusal? Check(Case @case, CaseStep? step, ReopeningBasis basis, DateTimeOffset now) =>
        step is null ? CaseRefusals.Missing("step", "请选择重新办理哪一项")
        : step.Status is not StepStatus.Denied || @case.Outcome is null ? CaseRefusals.NotReopenable(step.ItemName)
        : DelayRules.Together(
            basis.Kind is { } kind && Enum.IsDefined(kind) ? null : CaseRefusals.Missing("kind", "请选择依据哪一种文书"),
            StaffText.Check("document", "文书编号", basis.Document, "请填写复议决定书或者判决书的编号", most: 60),
            StaffText.Check("organ", "作出文书的机关", basis.Organ, "请填写是哪个机关或者法院作出的", most: 60),
            basis.On is not { } day ? CaseRefusals.Missing("on", "请填写文书的日期")
            : day > RegionTime.DateOf(now) ? CaseRefusals.Missing("on", "文书的日期不能晚于今天")
            : day < RegionTime.DateOf(step.DecidedAt ?? now) ? CaseRefusals.Missing("on", "文书的日期不能早于原决定")
            : null,
            StaffText.Check("words", "怎样重新办", basis.Words, "请写明文书要求怎样重新办理，申请人会看到"));
}

/// <summary>A denied step begins anew after reconsideration or judgment (重新办理); the old decision is kept.</summary>
/// <param name="Awaiting">Steps that had been closed behind it and wait again.</param>
public sealed record CaseReopened(
    Guid CaseId, string Number, Guid StepId, ReopeningKind Kind, string Document, string Organ, DateOnly DocumentOn, string Words,
    IReadOnlyList<Guid> Awaiting);
