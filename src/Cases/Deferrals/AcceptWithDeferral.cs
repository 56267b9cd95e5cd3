using Suban.Cases.Acceptance;
using Suban.Cases.Credit;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Deferrals;

/// <summary>
/// Accepts a case although secondary materials are missing (容缺受理): the applicant has signed the promise to bring them, the clocks run.
/// Only where the region allows it, only for materials flagged so, never for who is barred by credit, and only where a working day remains.
/// </summary>
public sealed class AcceptWithDeferral(
    AppDbContext db, PinnedPlans plans, CaseAcceptance acceptance, CaseTimes times, Regions regions, CreditStanding credit, ApplicantMessages messages)
{
    /// <param name="signedBy">Who signed the promise: the applicant or who acts for him.</param>
    public async Task<Outcome<MaterialsDeferred>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, string signedBy, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsWindowOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var materials = await db.MaterialsOfAsync(caseId, cancel);
        var missing = MaterialsCheck.Deficient(materials);
        if ((@case.CheckRevision(seenRevision) ?? Check(@case, plan, materials, missing, process.Now) ??
            StaffText.Check("signedBy", "签字的人", signedBy, "请填写在承诺书上签字的人", most: 60)) is { } no)
        {
            return no;
        }

        if (await credit.IsBarredAsync(@case.PartyId, process.Now, cancel))
        {
            return CaseRefusals.CreditBarred;
        }

        var today = RegionTime.DateOf(process.Now);
        missing.ForEach(material => material.Judge(MaterialVerdict.Deferred, material.Defect, material.Basis, reader.AccountId, process.Now));
        @case.Follow(reader.AccountId, reader.Name);
        var accepted = await acceptance.AcceptAsync(@case, CaseAct.Accept, today, process, cancel);
        if (!accepted.TryGet(out _))
        {
            return accepted.Refusal!;
        }

        var planned = missing.ConvertAll(material => plan.FindMaterial(material.MaterialId)!);
        if (DueOn(@case, planned, today) is not { } due)
        {
            return CaseRefusals.NoTimeToDefer;
        }

        var notice = new CaseNotice
        {
            NoticeId = Guid.CreateVersion7(process.Now),
            CaseId = caseId,
            Kind = NoticeKind.Deferral,
            ItemsJson = CaseNotice.Write(
            [
                .. planned.Select(p => new NoticeItem(
                    p.Id, p.Name, missing.Find(m => m.MaterialId == p.Id)!.Defect ?? "先办后补", p.BasisLine(), p.Form ?? "", p.Copies)),
            ]),
            IssuedAt = process.Now,
            AnswerBy = due,
            Contact = times.Contact(@case.Region, process.Now),
            SignedBy = signedBy.Trim(),
        };
        db.Add(notice);
        var deferred = new MaterialsDeferred(caseId, @case.Number, notice.NoticeId, notice.Items, due, notice.SignedBy);
        db.Record(CaseRows.Stream(caseId), deferred, process);
        db.Send(PaperOrder.Topic, new PaperOrder(caseId, CasePaper.DeferralNotice, notice.NoticeId), process.Now);
        db.Send(PaperOrder.Topic, new PaperOrder(caseId, CasePaper.DeferralPromise, notice.NoticeId), process.Now);
        messages.Deferred(@case, notice, process);
        return deferred;
    }

    private Refusal? Check(Case @case, ThemePlan plan, List<CaseMaterial> materials, List<CaseMaterial> missing, DateTimeOffset now)
    {
        if (@case.Status is not CaseStatus.Received)
        {
            return CaseRefusals.NotInState(@case.Number, @case.Status);
        }

        var main = missing.Where(m => plan.FindMaterial(m.MaterialId)?.Deferrable is not true).Select(m => plan.MaterialName(m.MaterialId)).ToList();
        return !regions.Settings(@case.Region, RegionTime.DateOf(now)).DeferralAllowed ? CaseRefusals.DeferralNotOpen
            : MaterialsCheck.AllJudged(plan, materials) is { } unjudged ? unjudged
            : missing.Count == 0 ? CaseRefusals.NothingDeficient
            : main.Count > 0 ? CaseRefusals.NotDeferrable(main)
            : now > @case.AnswerDueAt ? CaseRefusals.NoticeTooLate
            : null;
    }

    /// <summary>One day for all: the earliest any of them is due.</summary>
    private DateOnly? DueOn(Case @case, List<PlannedMaterial> planned, DateOnly today)
    {
        var calendar = times.Calendar(@case.Region);
        DateOnly? first = null;
        foreach (var material in planned)
        {
            var needed = @case.Steps.Where(step => material.Items.Contains(step.PartKey)).Min(step => step.DueAt);
            var own = material.DeferralWorkingDays is { } days ? new WorkingDays(days) : null;
            if (Deferral.LastDay(calendar, today, own, needed is { } at ? RegionTime.DateOf(at) : null) is not { } last)
            {
                return null;
            }

            first = first < last ? first : last;
        }

        return first;
    }
}
