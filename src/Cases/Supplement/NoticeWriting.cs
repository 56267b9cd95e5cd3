using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Supplement;

/// <summary>Writes a one-time notice from what was judged deficient: what, why, form, copies, until when, whom to call.</summary>
public sealed class NoticeWriting(AppDbContext db, CaseTimes times, ApplicantMessages messages)
{
    internal Outcome<OneTimeNoticeIssued> Issue(
        Case @case, ThemePlan plan, List<CaseMaterial> deficient, Guid? renews, ProcessContext process)
    {
        if (process.Now > @case.AnswerDueAt)
        {
            return CaseRefusals.NoticeTooLate;
        }

        var moved = @case.Move(CaseAct.Notify);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var answerBy = times.SupplyBy(@case.Region, process.Now);
        var notice = new CaseNotice
        {
            NoticeId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            Kind = NoticeKind.OneTime,
            ItemsJson = CaseNotice.Write([.. deficient.Select(material => ItemOf(plan, material))]),
            IssuedAt = process.Now,
            AnswerBy = answerBy,
            Contact = times.Contact(@case.Region, process.Now),
            Renews = renews,
        };
        db.Add(notice);
        (@case.AnswerDueAt, @case.SupplyDueAt) = (null, RegionTime.At(answerBy.AddDays(1), TimeOnly.MinValue));
        var issued = new OneTimeNoticeIssued(@case.CaseId, notice.NoticeId, notice.Items, answerBy, renews);
        db.Record(CaseRows.Stream(@case.CaseId), issued, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.OneTimeNotice, notice.NoticeId), process.Now);
        messages.NoticeIssued(@case, notice, process);
        return issued;
    }

    private static NoticeItem ItemOf(ThemePlan plan, CaseMaterial material)
    {
        var planned = plan.FindMaterial(material.MaterialId)!;
        return new NoticeItem(
            planned.Id, planned.Name, material.Defect ?? "", material.Basis ?? planned.BasisLine(), planned.Form ?? "", planned.Copies);
    }
}
