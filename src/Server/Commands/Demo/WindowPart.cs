using Suban.Cases;
using Suban.Cases.Acceptance;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Cases.Supplement;
using Suban.Organisation.Access;

namespace Suban.Server.Commands.Demo;

/// <summary>What the integrated window does: judges the papers, gives one notice, accepts, and issues everything at once.</summary>
internal sealed class WindowPart(DemoStage stage, Journey journey, CancellationToken cancel)
{
    /// <summary>Accepts, or asks once for everything that is missing.</summary>
    /// <returns>False where the applicant has to supply first.</returns>
    public async Task<bool> ReceiveAsync(Guid caseId, bool firstLook)
    {
        var clerk = await stage.SignInAsync("window1");
        var judgements = (await OpenAsync(clerk, caseId)).Materials.Where(m => m.Verdict is MaterialVerdict.Unjudged).ToDictionary(
            m => m.Planned.Id,
            m => firstLook && journey.Asked is AskedBy.Window && m.Planned.Id == journey.Material
                ? new Judgement(MaterialVerdict.Deficient, journey.Defect)
                : new Judgement(MaterialVerdict.Complete));
        await stage.ActAsync<JudgeMaterials, MaterialsJudged>(clerk, (op, p, c) => op.RunAsync(clerk, caseId, judgements, p, c));

        var view = await OpenAsync(clerk, caseId);
        if (!view.MayAccept)
        {
            await stage.ActAsync<NotifyDefects, OneTimeNoticeIssued>(
                clerk, (op, p, c) => op.RunAsync(clerk, caseId, view.Tracking.Revision, p, c));
            return false;
        }

        await stage.ActAsync<AcceptCase, CaseAccepted>(clerk, (op, p, c) => op.RunAsync(clerk, caseId, view.Tracking.Revision, p, c));
        return true;
    }

    public async Task IssueAsync(Guid caseId)
    {
        var issuer = await stage.SignInAsync("issue1");
        var view = await stage.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(issuer, caseId, cancel))
            ?? throw new DemoStoppedException("出件窗口找不到办件。");
        var handOver = new HandOver
        {
            Method = journey.Delivery,
            ReceiverName = view.Tracking.ApplicantName,
            IdentityCheck = journey.Delivery is DeliveryMethod.OnSite ? "核对身份证原件（模拟）" : "",
            Address = journey.Delivery is DeliveryMethod.Post ? "正镶白旗明安图镇（模拟）1 号" : null,
            Checklist = [.. view.Tracking.Steps.Select(s => s.ItemName)],
        };
        var issued = await stage.ActAsync<IssueResults, ResultsIssued>(
            issuer, (op, p, c) => op.RunAsync(issuer, caseId, view.Tracking.Revision, handOver, p, c));
        if (journey.Delivery is DeliveryMethod.Post)
        {
            stage.Clock.Pass(TimeSpan.FromHours(2));
            await stage.ActAsync<RecordPosting, ResultsPosted>(issuer, (op, p, c) => op.RunAsync(issuer, issued.IssueId, "EMS0000000000（模拟）", p, c));
            await stage.SettleAsync();
            stage.Clock.GoToWorkingDay(stage.Calendar, 2, new TimeOnly(15, 20));
            await stage.ActAsync<RecordDelivery, ResultsDelivered>(issuer, (op, p, c) => op.RunAsync(issuer, issued.IssueId, p, c));
        }
    }

    private async Task<DeskCaseView> OpenAsync(Reader clerk, Guid caseId) =>
        await stage.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(clerk, caseId, cancel))
        ?? throw new DemoStoppedException("综合窗口找不到办件。");
}
