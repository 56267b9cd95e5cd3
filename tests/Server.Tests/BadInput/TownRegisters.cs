using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Elsewhere;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Brings the registers to where every page of theirs shows its forms.</summary>
internal sealed class TownRegisters(Browser keeper, Browser department, Browser housing, Browser reform)
{
    public async Task BeginAsync()
    {
        var task = await (await keeper.OpenAsync("/watch/tasks/new")).Form().Tick("Programme", "蒙速办·一次办").Fill("Name", "开设专窗").SubmitAsync();
        await task.Form("main form[action*=Complete]").Fill("DoneOn.Year", "2026").Fill("DoneOn.Month", "1").Fill("DoneOn.Day", "5").Fill("Evidence", "已经完成").SubmitAsync();
        await (await keeper.OpenAsync("/watch/problems/new")).Form().Tick("Source", "Window").Fill("Description", "窗口还在要复印件。").Fill("Theme", "8").Fill("WorkingDays", "5").SubmitAsync();
        await PlanAsync("待批准的方案", approve: false);
        await PlanAsync("批准的方案", approve: true);
        await (await keeper.OpenAsync("/watch/meetings/new")).Form().Fill("Subject", "三季度进展").Fill("HeldOn.Year", "2026").Fill("HeldOn.Month", "1").Fill("HeldOn.Day", "5")
            .Fill("Place", "会议室").Fill("Minutes", "各部门汇报。").SubmitAsync();
        await PowersAsync();
        var sent = await WriteAsync("发出的通报");
        await sent.Form("main form[action*=Send]").SubmitAsync();
        await WriteAsync("没有发出的通报");
        await TeamAsync();
        (await department.OpenAsync("/dept/circulars")).AssertText("发出的通报");
    }

    /// <summary>A service point, two members of one department, a seat: every page about the team has its forms.</summary>
    private async Task TeamAsync()
    {
        await (await keeper.OpenAsync("/agent/people/points/new")).Form().Tick("Kind", "Town").Fill("Name", "明安图镇便民服务中心")
            .Fill("Address", "明安图镇").Fill("Phone", "0479-0000201").Fill("Hours", "工作日").SubmitAsync();
        foreach (var name in (string[])["代办人员甲", "代办人员乙"])
        {
            await (await keeper.OpenAsync("/agent/people/new")).Form().Fill("Name", name).Fill("Phone", "13804790001").Fill("AuthorityId", "正镶白旗发展和改革委员会")
                .Fill("On.Year", "2026").Fill("On.Month", "1").Fill("On.Day", "5").Fill("Reason", "首批").SubmitAsync();
        }

        await (await keeper.OpenAsync("/watch/assist/projects/new")).Form().Fill("Name", "光伏电站").Fill("Code", "2610-152529-44-01-000001").Tick("Kind", "Government")
            .Fill("DecidedBy", "旗人民政府").Fill("Document", "白政发〔2026〕9号").Fill("From.Year", "2026").Fill("From.Month", "1").Fill("From.Day", "5").SubmitAsync();
        foreach (var (writer, heading) in ((Browser, string)[])[(keeper, "督查写的案例"), (housing, "住建写的案例"), (housing, "报送了的案例"), (housing, "采纳了的案例")])
        {
            await (await writer.OpenAsync("/agent/reports/stories/new")).Form().Fill("Heading", heading).Fill("Project", "光伏").Fill("Measures", "提前介入").Fill("Effect", "少跑").SubmitAsync();
        }

        foreach (var heading in (string[])["报送了的案例", "采纳了的案例"])
        {
            await (await (await housing.OpenAsync("/agent/reports/stories")).FollowAsync(heading)).Form("main form[action*=Submit]").SubmitAsync();
        }

        await (await (await keeper.OpenAsync("/agent/reports/stories")).FollowAsync("采纳了的案例")).Form().SubmitAsync("采纳");
        await (await housing.OpenAsync("/agent/reports")).Form().SubmitAsync();
        var report = await (await reform.OpenAsync("/agent/reports")).Form().SubmitAsync();
        await report.Form().SubmitAsync("报送");
        await (await keeper.OpenAsync("/agent/people/group")).Form().Tick("Role", "Deputy").Fill("Post", "政务服务局局长").Fill("Holder", "职务人员甲")
            .Fill("From.Year", "2026").Fill("From.Month", "1").Fill("From.Day", "5").SubmitAsync();
    }

    /// <summary>Received by another region's window: one to be forwarded, one to be confirmed, one whose results are to be handed over.</summary>
    public static async Task<string> ReceiveElsewhereAsync(TestHost host)
    {
        Reader clerk;
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var row = (await scope.ServiceProvider.GetRequiredService<AccountQueries>().StaffAsync("150303", null, default)).Rows.Single(r => r.SignInName == "window4");
            clerk = new Reader(row.AccountId, row.Name, null, "150303", null, null, new HashSet<Role> { Role.WindowClerk });
        }

        await CaseJourney.ReceiveElsewhereAsync(host, clerk);
        var forwarded = await ForwardAsync(await CaseJourney.ReceiveElsewhereAsync(host, clerk));
        await (await (await ForwardAsync(await CaseJourney.ReceiveElsewhereAsync(host, clerk))).AcceptAsync()).DecideAsync();
        return "/desk/cases/" + forwarded.Number;

        async Task<CaseJourney> ForwardAsync(CaseJourney journey)
        {
            await journey.DoAsync<ForwardReceipt, ReceiptForwarded>((op, p, c) => op.RunAsync(clerk, journey.CaseId, "专人送", p, c));
            return journey;
        }
    }

    /// <summary>Something another region's organ may accept, and the page on which more is offered.</summary>
    public static async Task<string> DelegateAsync(Browser head)
    {
        var offer = await (await head.OpenAsync("/watch/delegations/new")).Form()
            .Fill("Grantor", "正镶白旗市场监督管理局").Fill("Grantee", "乌海市海南区市场监督管理局").SubmitAsync();
        var next = DateTime.UtcNow.Year + 1;
        var offered = await offer.Form().Tick("Items", "small-restaurant-registration").Tick("Powers", "Acceptance").Fill("From.Year", $"{next}").Fill("From.Month", "6").Fill("From.Day", "1")
            .Fill("Until.Year", $"{next}").Fill("Until.Month", "12").Fill("Until.Day", "1").Fill("DocumentNumber", "白委〔2026〕1号")
            .Attach("Paper", "委托书.png", CaseJourney.Picture).SubmitAsync();
        offered.AssertText("等对方接受");
        return offer.Address.PathAndQuery;
    }

    /// <summary>A kept filter, a colleague who stands in next year, and several steps chosen together: the addresses that no link leads to.</summary>
    public static async Task<string[]> ArrangeInboxAsync(Browser officer)
    {
        const string Narrow = "/dept/inbox?light=all&stage=Ready";
        await (await officer.OpenAsync(Narrow)).Form("main form[action$='handler=save']").Fill("Name", "等接手的").SubmitAsync();
        var (rota, next) = (await officer.OpenAsync("/dept/rota"), $"{DateTime.UtcNow.Year + 1}");
        var colleague = rota.Document.QuerySelectorAll("select[name=Covering] option").First(o => o.TextContent.EndsWith("（审查人员）", StringComparison.Ordinal)).GetAttribute("value")!;
        (await rota.Form("main form.ms-card").Fill("Covering", colleague).Tick("Duties", "Examiner").Fill("From.Year", next).Fill("From.Month", "1").Fill("From.Day", "5")
            .Fill("Until.Year", next).Fill("Until.Month", "1").Fill("Until.Day", "9").SubmitAsync()).AssertText("提前结束");
        var steps = (await officer.OpenAsync("/dept/inbox?light=all")).Document.QuerySelectorAll("input[name=Step]").Select(box => "Step=" + box.GetAttribute("value"));
        return [Narrow, "/dept/batch?" + string.Join('&', steps)];
    }

    /// <summary>A system that is a stand-in, so that it can be switched off.</summary>
    public static async Task ConnectAsync(Browser administrator)
    {
        var system = await (await administrator.OpenAsync("/admin/connectors/edit")).Form().Fill("Domain", "Housing").Fill("Name", "公积金系统").Tick("Network", "Government").Tick("Mode", "Api")
            .Fill("Address", "http://127.0.0.1:1/simulators/housing").SubmitAsync();
        system.AssertText("模拟系统");
    }

    /// <summary>A list that has all the region publishes, and one power it has not: nothing else waits for an approval.</summary>
    private async Task PowersAsync()
    {
        using var items = JsonDocument.Parse(await keeper.Client.GetStringAsync(new Uri("/api/v1/regions/152529/items", UriKind.Relative)));
        var lines = items.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("baseCode").GetString()).Distinct().Select(code => $"{code},某项权力,备案");
        await (await keeper.OpenAsync("/catalog/powers/import")).Form().Fill("Source", "自治区清单").Fill("Lines", string.Join('\n', lines.Append("159999999999,别处的许可,行政许可")))
            .Fill("PublishedOn.Year", "2026").Fill("PublishedOn.Month", "1").Fill("PublishedOn.Day", "5").SubmitAsync();
        (await keeper.OpenAsync("/catalog/powers")).AssertText("本地没有公布");
    }

    /// <summary>A sample of the orders that have ended, of which nobody has been called yet.</summary>
    public async Task SampleAsync(DateOnly today) =>
        (await (await keeper.OpenAsync("/watch/assist/samples")).Form().Fill("From.Year", "2026").Fill("From.Month", "1").Fill("From.Day", "5")
            .Fill("To.Year", $"{today.Year}").Fill("To.Month", $"{today.Month}").Fill("To.Day", $"{today.Day}").Fill("Percent", "100").SubmitAsync()).AssertText("登记回访");

    private async Task<HtmlPage> WriteAsync(string heading) =>
        await (await keeper.OpenAsync("/watch/circulars/new")).Form().Fill("Heading", heading).Fill("Text", "请抓紧。").SubmitAsync();

    private async Task PlanAsync(string title, bool approve)
    {
        var plan = await (await keeper.OpenAsync("/watch/plans/new")).Form().Fill("PlanTitle", title).Fill("Number", "白政办发〔2026〕1号")
            .Fill("IssuedOn.Year", "2026").Fill("IssuedOn.Month", "1").Fill("IssuedOn.Day", "5").Attach("File", "方案.png", CaseJourney.Picture).SubmitAsync();
        await (await keeper.OpenAsync($"/watch/tasks/new?Plan={plan.Path[^36..]}")).Form().Tick("Programme", "蒙速办·一次办").Fill("Name", title + "里的任务").SubmitAsync();
        if (approve)
        {
            await plan.Form("main form[action*=Approve]").Fill("ApprovedBy", "旗人民政府").Fill("ApprovedOn.Year", "2026").Fill("ApprovedOn.Month", "1").Fill("ApprovedOn.Day", "6").SubmitAsync();
        }
    }
}
