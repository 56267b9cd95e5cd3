using Suban.Catalogue;
using Suban.Certificates;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;
using Suban.Supervision.Connectors;
using Suban.Supervision.Meetings;
using Suban.Supervision.Plans;
using Suban.Supervision.Problems;
using Suban.Supervision.Sessions;
using Suban.Supervision.Tasks;

namespace Suban.Supervision.Demonstration;

/// <summary>Fills the sample region's registers with a programme under way: a plan, tasks in every light, a problem, a session, a meeting, circulars. Development only.</summary>
public sealed class DemoRegisters(Writes writes, CircularQueries circulars, FileStore files, Regions regions, Authorities authorities, CertificatesSettings settings, TimeProvider time)
{
    private const string Invented = "（模拟）";
    private const string OneThing = "蒙速办·一次办";

    private string Region => regions.Default.Code;

    private DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    /// <summary>Leaves registers alone in which somebody has begun.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (ReaderOf("service-bureau", "督查人员甲", Role.Supervisor) is not { } keeper || (await circulars.ListAsync(keeper, cancel)).Count > 0)
        {
            return;
        }

        await PlanAsync(keeper, cancel);
        await TasksAsync(keeper, cancel);
        await ProblemAsync(keeper, cancel);
        await DoAsync<RecordWorkSession, WorkSessionRecorded>(
            (op, p, c) => op.RunAsync(
                keeper,
                new WorkSessionForm(Today.AddDays(-14), "政务服务中心二楼会议室", Of("market-supervision", "taxation", "public-security"), "8、36", "统一了经营场所证明的要求；住宿类去掉两份重复材料，下一版指南里改。"),
                p, c),
            cancel);
        await MeetingAsync(keeper, cancel);
        await CircularsAsync(keeper, cancel);
        await ConnectorsAsync(cancel);
    }

    private async Task PlanAsync(Reader keeper, CancellationToken cancel)
    {
        const string title = "“一件事一次办”提质增效实施方案" + Invented;
        var file = await files.SaveOwnAsync(DemoPlan.Pdf(title, "这份文件是演示用的，内容都是编的。", "任务见任务台账。"), "实施方案（模拟）.pdf", FileType.Pdf, 1, cancel);
        var plan = await DoAsync<RegisterPlan, PlanRegistered>(
            (op, p, c) => op.RunAsync(keeper, new PlanForm(title, "模拟发〔2026〕1号", Today.AddDays(-60), file), p, c), cancel);
        await DoAsync<ApprovePlan, PlanApproved>((op, p, c) => op.RunAsync(plan.PlanId, 1, Today.AddDays(-55), "旗人民政府" + Invented, p, c), cancel);
        var source = new TaskSource(TaskOrigin.Plan, plan.PlanId);
        var done = await TaskAsync("餐饮类一件事的办理要素重新梳理", -20, "market-supervision", cancel, source);
        await DoAsync<RecordTaskCompletion, TaskCompleted>(
            (op, p, c) => op.RunAsync(keeper, done, 1, new CompletionForm(Today.AddDays(-25), "第 8 号主题新一版指南已经公布" + Invented, null), p, c), cancel);
        var late = await TaskAsync("公安、医保、人社数据核对接口上线", -5, "medical-insurance", cancel, source);
        await DoAsync<RecordTaskDelay, TaskDelayed>(
            (op, p, c) => op.RunAsync(keeper, late, 1, new DelayForm(Today.AddDays(12), "上级接口还没有开放测试" + Invented), p, c), cancel);
        await TaskAsync("新生儿一件事在医院设帮办点", 20, "health", cancel, source);
    }

    private async Task TasksAsync(Reader keeper, CancellationToken cancel)
    {
        foreach (var past in regions.Milestones(Region).Where(m => m.DueOn < Today.AddDays(-365) && m.DoneOn is null))
        {
            await DoAsync<RecordTaskCompletion, TaskCompleted>(
                (op, p, c) => op.RunAsync(keeper, RegisterTask.IdOf(Region, past.Programme, past.Task), 0, new CompletionForm(past.DueOn, "按时完成" + Invented, null), p, c), cancel);
        }

        await TaskAsync("更换窗口“一次办”标识", -10, "urban-management", cancel);
        await TaskAsync("帮办员全员培训", 40, null, cancel);
        var done = await TaskAsync("大厅公示栏换上新版二维码", -30, "service-bureau", cancel);
        await DoAsync<RecordTaskCompletion, TaskCompleted>(
            (op, p, c) => op.RunAsync(keeper, done, 1, new CompletionForm(Today.AddDays(-31), "已张贴，逐个扫过" + Invented, null), p, c), cancel);
    }

    private async Task ProblemAsync(Reader keeper, CancellationToken cancel)
    {
        var market = authorities.Find(Region, "market-supervision")?.AuthorityId;
        var opened = await DoAsync<OpenProblem, ProblemOpened>(
            (op, p, c) => op.RunAsync(
                keeper, new ProblemForm(ProblemSource.Window, "开小餐馆的还被要身份证复印件，指南上写的是电子证照免交。" + Invented, "8", 5, null, market, null), p, c),
            cancel);
        await DoAsync<HandleProblem, ProblemHandled>(
            (op, p, c) => op.RunAsync(opened.ProblemId, 1, market, "已通知各窗口停收复印件，改查电子证照；下周抽查十件。", p, c), cancel);
    }

    private async Task MeetingAsync(Reader keeper, CancellationToken cancel)
    {
        var meeting = await DoAsync<RecordMeeting, MeetingRecorded>(
            (op, p, c) => op.RunAsync(
                keeper,
                new MeetingForm("一次办进展月度调度", Today.AddDays(-7), "政务服务中心二楼会议室", "各部门汇报任务进展。\n住宿类的材料再减两份，由公安局牵头。\n接口延期的，每周报一次进度。"),
                p, c),
            cancel);
        await TaskAsync("住宿类一件事的材料再减两份", 30, "public-security", cancel, new TaskSource(TaskOrigin.Meeting, meeting.MeetingId));
    }

    private async Task CircularsAsync(Reader keeper, CancellationToken cancel)
    {
        var written = await DoAsync<WriteCircular, CircularWritten>(
            (op, p, c) => op.RunAsync(
                keeper, null, 0,
                new CircularForm(
                    "关于“一次办”任务进展情况的通报" + Invented, "模拟通〔2026〕3号",
                    "今年以来，各部门按照实施方案推进“一件事一次办”，多数任务按期完成。现将进展情况通报如下。\n进度落后的部门要找准原因，本月底前拿出办法；需要协调的，报督查人员。\n请收到后签收。"),
                p, c),
            cancel);
        var departments = Of("market-supervision", "health", "medical-insurance", "urban-management", "public-security");
        await DoAsync<SendCircular, CircularSent>((op, p, c) => op.RunAsync(keeper, written.CircularId, 1, departments, p, c), cancel);
        if (ReaderOf("health", "卫健审批人乙", Role.Approver) is { } department)
        {
            await DoAsync<SignCircular, CircularSigned>((op, p, c) => op.RunAsync(department, written.CircularId, p, c), cancel);
        }

        await DoAsync<WriteCircular, CircularWritten>(
            (op, p, c) => op.RunAsync(keeper, null, 0, new CircularForm("关于证照免提交落实情况的通报" + Invented, "", "请各部门核对电子证照的覆盖情况。"), p, c), cancel);
    }

    private async Task<Guid> TaskAsync(string name, int days, string? department, CancellationToken cancel, TaskSource? source = null)
    {
        var form = new TaskForm(OneThing, name + Invented, "", Today.AddDays(days), "旗政务服务局", "", department is null ? null : authorities.Find(Region, department)?.AuthorityId)
        {
            Source = source,
        };
        return (await DoAsync<AddTask, TaskAdded>((op, p, c) => op.RunAsync(form, p, c), cancel)).TaskId;
    }

    /// <summary>One system live, one being tested, both of them stand-ins on this server, where that has an address it can be asked at.</summary>
    private async Task ConnectorsAsync(CancellationToken cancel)
    {
        if (!Uri.TryCreate(settings.PublicOrigin, UriKind.Absolute, out var origin) || origin.Scheme is not ("http" or "https"))
        {
            return;
        }

        foreach (var (domain, authority, name, to) in new[]
        {
            (LivelihoodDomain.SocialInsurance, "human-resources", "社会保险信息系统", ConnectorState.Live),
            (LivelihoodDomain.Housing, "housing-fund", "住房公积金业务系统", ConnectorState.Testing),
        })
        {
            var form = new ConnectorForm(
                domain, name + Invented, authorities.Find(Region, authority) is { } owner && owner.Region == Region ? owner.AuthorityId : null, ConnectorNetwork.Government, ConnectorMode.Api,
                SimulatedSystems.AddressOf(settings.PublicOrigin, domain), "");
            var system = await DoAsync<DescribeConnector, ConnectorDescribed>((op, p, c) => op.RunAsync(null, 0, form, p, c), cancel);
            await DoAsync<MoveConnector, ConnectorMoved>((op, p, c) => op.RunAsync(system.ConnectorId, 2, ConnectorState.Testing, p, c), cancel);
            if (to is ConnectorState.Live)
            {
                await DoAsync<RecordConnectorCheck, ConnectorChecked>((op, p, c) => op.RunAsync(system.ConnectorId, null, 12, p, c), cancel);
                await DoAsync<MoveConnector, ConnectorMoved>((op, p, c) => op.RunAsync(system.ConnectorId, 3, to, p, c), cancel);
            }
        }
    }

    private Guid[] Of(params IEnumerable<string> keys) => [.. keys.Select(key => authorities.Find(Region, key)?.AuthorityId).OfType<Guid>()];

    private Reader? ReaderOf(string authority, string name, Role role) => authorities.Find(Region, authority) is { } found
        ? new Reader(Guid.Empty, name, null, Region, found.AuthorityId, null, new HashSet<Role> { role })
        : null;

    private async Task<T> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var process = SystemProcess.Create("Demonstration", time.GetUtcNow(), Region);
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel);
        return outcome.TryGet(out var done)
            ? done
            : throw new InvalidOperationException($"{typeof(TOperation).Name}: {outcome.Refusal.Message} {string.Join(' ', outcome.Refusal.Faults.Select(f => f.Message))}");
    }
}
