using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Archives;
using Suban.Cases.Issue;
using Suban.Cases.Questions;
using Suban.Cases.Rating;
using Suban.Cases.Withdrawal;
using Suban.Kernel;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Brings one thing to every stage, so that every page that has a form shows it.</summary>
internal sealed class TownLife(TestHost host)
{
    public string NewApplication => Restaurant.Application;

    /// <summary>Received and not yet answered.</summary>
    public CaseJourney Received { get; private set; } = null!;

    public async Task BeginAsync(Func<string, Browser> browserOf)
    {
        Received = await CaseJourney.SubmitAsync(host);
        await AskAsync(Received, item: null);
        await AskAsync(await AcceptedAsync(), Restaurant.Licence);
        await LetFetchAsync(Received);
        await SupplyAsync(await (await CaseJourney.SubmitAsync(host)).NotifyAsync("缺房东签字页，请补上"), browserOf(Town.Applicant));
        await AcceptedAsync();
        await (await AcceptedAsync()).ReturnAsync("不属于本部门职权");
        await ExamineAsync(await AcceptedAsync(), browserOf, "接手办理 Alt+J");
        await ExamineAsync(await AcceptedAsync(), browserOf, "接手办理 Alt+J", "符合条件");
        await PauseAsync(await AcceptedAsync(), browserOf("market1"));
        await BesideAsync(await AcceptedAsync(), browserOf);
        await OfferPartAsync(await (await AcceptedAsync()).DecideAsync(most: 1), browserOf("issue1"));
        await DenyAsync(await AcceptedAsync(), browserOf("market1"), browserOf("market3"));
        await TownTalks.BeginAsync(host, await AcceptedAsync(), browserOf("window1"), browserOf("market1"));
        await (await AcceptedAsync()).DecideAsync();
        await IssueAsync(await (await AcceptedAsync()).DecideAsync(), DeliveryMethod.Post);
        await IssueAsync(await (await AcceptedAsync()).DecideAsync(), DeliveryMethod.Online);
        await RateAsync(await IssueAsync(await (await AcceptedAsync()).DecideAsync(), DeliveryMethod.Online));
        await ArchiveAsync(await AcceptedAsync());
        await DraftAsync(browserOf("19900000001"));
        await DelegateAsync(browserOf(Town.Applicant), "152529198807010025");
        await DelegateAsync(browserOf("92152529MA0TE5T020"), "152529198807010025");
        await QueueAsync(browserOf("window1"), browserOf(Town.Applicant), browserOf("92152529MA0TE5T020"));
        foreach (var account in (string[])[Town.Applicant, "19900000002", "92152529MA0TE5T020"])
        {
            await ReachAsync(browserOf(account));
        }

        await CommitAsync(browserOf("market1"), browserOf(Town.Applicant));
        await GiveUpAMessageAsync();
        (await (await browserOf("supervisor1").OpenAsync("/watch/credit")).Form("form[action*=Import]")
            .Fill("Source", "信用名单").Fill("On.Year", "2026").Fill("On.Month", "1").Fill("On.Day", "5")
            .Fill("Lines", "申请人甲，152529199001010012，测试").SubmitAsync()).AssertText("已保存");
    }

    private static async Task ArchiveAsync(CaseJourney journey)
    {
        var revision = (await journey.TrackAsync()).Revision;
        await journey.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, revision, p, c));
        await journey.DoAsync<ArchiveCase, CaseArchived>((op, p, c) => op.RunAsync(journey.CaseId, p, c));
    }

    /// <summary>A question waits at the window, or with a department.</summary>
    private static async Task AskAsync(CaseJourney journey, string? item)
    {
        Guid? step = item is null ? null : (await journey.StepAsync(item)).StepId;
        await journey.DoAsync<AskAboutCase, QuestionAsked>((op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, step, "星期六开门吗？", p, c));
    }

    /// <summary>Somebody else may fetch the results.</summary>
    private static Task LetFetchAsync(CaseJourney journey) => journey.DoAsync<MakePickupCode, PickupCodeMade>((op, p, c) =>
        op.RunAsync(journey.Applicant, journey.CaseId, new PickupPerson("代领人", "002X", RegionTime.DateOf(p.Now).AddDays(7)), p, c));

    /// <summary>An address waits for its code.</summary>
    private static async Task ReachAsync(Browser applicant) =>
        await (await applicant.OpenAsync("/me/messages/ways")).Form("form[action*=Address]").Fill("Address", "lan@example.cn").SubmitAsync();

    /// <summary>Somebody stands before the window, somebody was passed over, somebody waits, somebody took a number by phone, and somebody booked the next slot.</summary>
    private static async Task QueueAsync(Browser window, Browser applicant, Browser shop)
    {
        for (var visitor = 0; visitor < 3; visitor++)
        {
            await (await window.OpenAsync("/desk/queue")).Form("form[action*=Take]").Tick("Kind", "Integrated").Tick("Priority", "Ordinary").SubmitAsync();
        }

        foreach (var act in (string[])["Next", "Miss", "Next"])
        {
            await (await window.OpenAsync("/desk/queue")).Form($"form[action*={act}]").SubmitAsync();
        }

        await (await shop.OpenAsync("/me/bookings")).Form("form[action*=Take]").Tick("Kind", "Integrated").Tick("Priority", "Ordinary").SubmitAsync();
        var slots = await applicant.OpenAsync("/152529/book?Kind=Issue");
        await slots.Form("main form").Tick("Slot", slots.Document.QuerySelector("input[name=Slot]")!.GetAttribute("value")!).SubmitAsync();
    }

    /// <summary>A file is put ready and not handed in yet.</summary>
    private static async Task SupplyAsync(CaseJourney journey, Browser applicant)
    {
        var page = await applicant.OpenAsync($"/cases/{journey.Number}/supplement");
        await page.Form("form[action*='Upload']").Attach(page.One("input[type=file]:not([capture])").GetAttribute("name")!, "签字页.png", CaseJourney.Picture).SubmitAsync();
    }

    private async Task<CaseJourney> AcceptedAsync() => await (await CaseJourney.SubmitAsync(host)).AcceptAsync();

    private static async Task ExamineAsync(CaseJourney journey, Func<string, Browser> browserOf, string claim, string? opinion = null)
    {
        var path = $"/dept/tasks/{(await journey.StepAsync(Restaurant.Licence)).StepId}";
        await (await browserOf("market1").OpenAsync(path)).Form().SubmitAsync(claim);
        if (opinion is not null)
        {
            await (await browserOf("market1").OpenAsync(path + "/decide")).Form().Tick("Form.Choice", "examine").Fill("Form.Opinion", opinion).SubmitAsync();
        }
    }

    private async Task PauseAsync(CaseJourney journey, Browser examiner)
    {
        var path = $"/dept/tasks/{(await journey.StepAsync(Restaurant.Licence)).StepId}";
        var end = RegionTime.DateOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow()).AddDays(9);
        await (await examiner.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        (await (await examiner.OpenAsync(path + "/delays")).Form("form[action$='/start']")
            .Fill("Form.Kind", "Hearing").Fill("Form.Basis", "《行政许可法》第四十六条").Fill("Form.Reason", "邻居要求听证")
            .Fill("Form.PlannedEnd.Year", $"{end.Year}").Fill("Form.PlannedEnd.Month", $"{end.Month}").Fill("Form.PlannedEnd.Day", $"{end.Day}")
            .SubmitAsync()).AssertText("特别程序已启动");
    }

    /// <summary>One step with an offered hearing, an unheard neighbour and an arranged visit; one before a hearing; one put before the level above.</summary>
    private async Task BesideAsync(CaseJourney journey, Func<string, Browser> browserOf)
    {
        var path = await ClaimedAsync(journey, browserOf("market1"));
        var today = RegionTime.DateOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        (await OfferAsync(path, browserOf("market1"), "Interests")).AssertText("已告知");
        (await Dated((await browserOf("market1").OpenAsync(path + "/hearing")).Form("form[action$='/inform']"), "Form.AnswerBy", today.AddDays(9))
            .Fill("Form.Name", "邻居乙").Fill("Form.Interest", "采光").Fill("Form.ToldHow", "当面").SubmitAsync()).AssertText("已登记告知");
        (await VisitAsync(path, browserOf("market1"), today)).AssertText("已安排");
        var asked = await ClaimedAsync(await AcceptedAsync(), browserOf("market1"));
        await OfferAsync(asked, browserOf("market1"), "ByLaw");
        var arranged = await ClaimedAsync(await AcceptedAsync(), browserOf("market1"));
        await OfferAsync(arranged, browserOf("market1"), "ByLaw");
        (await Dated((await browserOf("market1").OpenAsync(arranged + "/hearing")).Form("form[action$='/arrange']"), "Form.HeldOn", today.AddDays(20))
            .Fill("Form.StartsAt", "上午").Fill("Form.Place", "会议室").Fill("Form.Presider", "主持人").SubmitAsync()).AssertText("已通知申请人");
        var referred = await ClaimedAsync(await AcceptedAsync(), browserOf("market1"));
        (await Dated((await browserOf("market1").OpenAsync(referred + "/refer")).Form("form[action$='/up']"), "Form.AnswerBy", today)
            .Tick("Form.Target", "HigherLevel").Fill("Form.Addressee", "盟局").Fill("Form.Question", "能否准予").Fill("Form.Opinion", "可以")
            .SubmitAsync()).AssertText("已上报");
    }

    private static async Task<string> ClaimedAsync(CaseJourney journey, Browser examiner)
    {
        var path = $"/dept/tasks/{(await journey.StepAsync(Restaurant.Licence)).StepId}";
        await (await examiner.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        return path;
    }

    /// <summary>Three pharmacies granted on commitment: one to be checked, one about to be, one whose grant is to be taken back.</summary>
    private async Task CommitAsync(Browser examiner, Browser applicant)
    {
        var today = RegionTime.DateOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        for (var far = 0; far < 3; far++)
        {
            var journey = await (await (await CaseJourney.SubmitAsync(host, theme: 6)).AcceptAsync()).DecideAsync();
            var step = (await journey.StepAsync("drug-retail-licence")).StepId;
            if (far > 0)
            {
                (await VisitAsync($"/dept/tasks/{step}", examiner, today)).AssertText("已安排");
            }

            if (far > 1)
            {
                (await Unfit(await examiner.OpenAsync($"/dept/tasks/{step}/visit")).SubmitAsync()).AssertText("拟撤销");
                await (await applicant.OpenAsync($"/cases/{journey.Number}/hearing/{step}")).Form("main form").Tick("Answer", "no").SubmitAsync();
            }
        }
    }

    private static HtmlForm Unfit(HtmlPage page)
    {
        var form = page.Form("form[action$='/check']").Tick("Form.Outcome", "Unfit").Fill("Form.Conclusion", "不符").Fill("Form.Basis", "《行政许可法》");
        for (var line = 0; page.Document.QuerySelector($"[name='Form.Findings[{line}].State']") is not null; line++)
        {
            form = form.Tick($"Form.Findings[{line}].State", "Unmet");
        }

        return form;
    }

    private static async Task<HtmlPage> OfferAsync(string path, Browser examiner, string ground) =>
        await (await examiner.OpenAsync(path + "/hearing")).Form("form[action$='/offer']")
            .Tick("Form.Ground", ground).Fill("Form.Basis", "《行政许可法》").Fill("Form.Matter", "是否影响邻居").SubmitAsync();

    private static async Task<HtmlPage> VisitAsync(string path, Browser examiner, DateOnly on) =>
        await Dated((await examiner.OpenAsync(path + "/visit")).Form("form[action$='/arrange']"), "Form.On", on)
            .Fill("Form.Hour", "上午").Fill("Form.First", "踏勘甲").Fill("Form.Second", "踏勘乙").SubmitAsync();

    private static HtmlForm Dated(HtmlForm form, string field, DateOnly day) => form
        .Fill(field + ".Year", $"{day.Year}").Fill(field + ".Month", $"{day.Month}").Fill(field + ".Day", $"{day.Day}");

    private static async Task OfferPartAsync(CaseJourney journey, Browser issuer) =>
        (await (await issuer.OpenAsync($"/desk/issue/{journey.Number}")).Form("form[action*=Offer]").SubmitAsync()).AssertText("已征求意见");

    /// <summary>A licence denied, with what hung on it closed.</summary>
    private static async Task DenyAsync(CaseJourney journey, Browser examiner, Browser approver)
    {
        // Supervision comes to the case by what the applicant said.
        await journey.DoAsync<UrgeCase, CaseUrged>((op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, "等着用", p, c));
        var path = await ClaimedAsync(journey, examiner);
        await (await examiner.OpenAsync(path + "/decide")).Form().Tick("Form.Choice", "examine").Fill("Form.Opinion", "不符合").SubmitAsync();
        await (await approver.OpenAsync(path)).Form("#decide").Tick("Form.Choice", "deny").Fill("Form.Reason", "不符合").Fill("Form.Basis", "《测试法》").SubmitAsync();
        await journey.DecideAsync();
    }

    private static async Task<CaseJourney> IssueAsync(CaseJourney journey, DeliveryMethod method)
    {
        var handOver = new HandOver { Method = method, ReceiverName = "申请人甲", Address = method is DeliveryMethod.Post ? "明安图镇" : null };
        var revision = (await journey.ViewAsync()).Tracking.Revision;
        await journey.DoAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(journey.Clerk, journey.CaseId, revision, handOver, p, c));
        return journey;
    }

    private static Task RateAsync(CaseJourney journey) => journey.DoAsync<RateService, ServiceRated>(
        (op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, new RatingChoice(5, [], null), p, c));

    /// <summary>Somebody may act in the party's name; an enterprise's handler may hand over too.</summary>
    private static async Task DelegateAsync(Browser principal, string idNumber)
    {
        var page = await principal.OpenAsync("/me/delegates/new");
        var form = page.Form("main form").Fill("Name", "申请人乙").Fill("IdNumber", idNumber).Tick("What", "handle").Tick("Days", "30");
        form = page.Document.QuerySelector("[name=MayHandOver]") is null ? form : form.Tick("MayHandOver", "true");
        (await form.SubmitAsync()).AssertText("申请人乙");
    }

    private async Task DraftAsync(Browser applicant)
    {
        var tasks = await (await applicant.OpenAsync(NewApplication)).Form().SubmitAsync("开始填写");
        await (await applicant.OpenAsync(tasks.Path + "/materials")).Form("form[action*='Upload'][action*='material=premises-proof']")
            .Attach("material.premises-proof", "租赁合同.png", CaseJourney.Picture).SubmitAsync();
        (await (await applicant.OpenAsync(tasks.Path + "/signers")).Form("#add")
            .Fill("Name", "申请人乙").Fill("IdNumber", "152529198807010025").SubmitAsync()).AssertText("等他签");
        await (await applicant.OpenAsync("/me/profile/correct?element=contact.delivery-address")).Form().Fill("Claim", "我搬到 9 号了").SubmitAsync();
    }

    /// <summary>A message that could not be delivered, for the administrator's page.</summary>
    private Task GiveUpAMessageAsync() => host.Services.GetRequiredService<Writes>().RunAsync<AppDbContext, GivenUp>(
        async (db, cancel) =>
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into outbox (outbox_message_id, topic, body, created_at, due_at, attempts, last_error, state)
                values ({Guid.CreateVersion7()}, 'cases.paper', '', 0, 0, 10, '投递时进程中断', 'Dead')
                """, cancel);
            return new GivenUp();
        },
        TestProcess.Create("GiveUp"), CancellationToken.None);

    private sealed record GivenUp;
}
