using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Demonstration;

/// <summary>Meetings and questions about the sample orders.</summary>
public sealed partial class DemoOrders
{
    private const string OffPlatform = "人防部门";

    /// <summary>One waits for opinions, one has to be put right and looked at again; departments owe answers.</summary>
    private async Task ConsultAsync(Guid mine, Guid theirs, Reader bureau, CancellationToken cancel)
    {
        var (today, housing, reform) = (RegionTime.DateOf(time.GetUtcNow()), AuthorityOf("housing-construction"), AuthorityOf("development-reform"));
        var form = new ConsultationForm(
            ConsultationKind.Joint, ProjectStage.Building, [housing, reform, OffPlatform], [], "主持人甲", "消防设计和施工许可怎么接上", "施工图 1 套", "", today.AddDays(5), today.AddDays(7), "上午 9:30", "政务服务中心三楼会议室");
        await ConveneAsync(bureau, mine, form, cancel);
        await ConveneAsync(
            bureau, theirs,
            form with { Kind = ConsultationKind.Acceptance, Guests = [housing, OffPlatform], Points = ["规划条件核实", "消防验收"], Agenda = "客房楼联合验收", AskedOfApplicant = "带齐竣工图，到现场开门。", Place = "项目现场" }, cancel);
        await MinutesAsync(bureau, theirs, housing, today, cancel);
        await AskAsync(bureau, mine, reform, "备案表上的规模改了，要不要重新备案？", cancel);
        await AskAsync(bureau, mine, OffPlatform, "这个项目要不要建人防工程？", cancel);
        await ActAsync<GiveStageNotice, StageNoticeGiven>(bureau, mine, (op, key, p, c) => op.RunAsync(bureau, key, ProjectStage.Land, "项目建议书 1 份\n选址红线图 1 份", p, c), cancel);
    }

    private string AuthorityOf(string key) => $"{authorities.Find(Banner, key)!.AuthorityId}";

    private Task ConveneAsync(Reader bureau, Guid id, ConsultationForm form, CancellationToken cancel) =>
        ActAsync<ConveneConsultation, ConsultationConvened>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, form, p, c), cancel);

    private async Task MinutesAsync(Reader bureau, Guid id, string owner, DateOnly today, CancellationToken cancel)
    {
        var order = (await orders.FindAsync(bureau, id, cancel))!;
        var meeting = (await consultations.FindAsync(bureau, order, (await consultations.OfAsync(order, cancel))[0].ConsultationId, cancel))!;
        var minutes = new MinutesForm(
            "各部门一起到现场看过。", "规划没有问题，消防通道堆着材料，清好了再看一次。", new Dictionary<string, bool> { ["规划条件核实"] = true, ["消防验收"] = false },
            [new Decision(owner, "清好以后到现场复看", today.AddDays(10)), new Decision(Decision.Applicant, "清消防通道", today.AddDays(6))]);
        await DoAsync<RecordMinutes, ConsultationMet>((op, p, c) => op.RunAsync(bureau, meeting.Key, minutes, p, c), cancel);
    }

    private Task AskAsync(Reader bureau, Guid id, string whom, string words, CancellationToken cancel) =>
        ActAsync<AskDepartment, DepartmentAsked>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, whom, words, p, c), cancel);
}
