using System.Net;
using Suban.Cases;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Catalog;

/// <summary>An editor builds 我要开咖啡馆 from four items of the library, and a citizen finds it.</summary>
public sealed class CafeJourneyTests
{
    private const string Theme = "/catalog/themes/1002";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Cafe_FromLibraryItems_ReachesTheCitizen(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        using var editor = await host.SignInAsync("editor1");

        await BeginAsync(editor);
        foreach (var item in new[] { "business-registration", "food-business-licence", "outdoor-sign", "tax-registration" })
        {
            await AddAsync(editor, item);
        }

        await TakeQuestionsAsync(editor);
        await AskForSignAsync(editor);
        await SettleAsync(editor);
        await RunAsync(editor);
        await HeaderAsync(editor);
        await SubmitAsync(editor);

        await AgreeAsync(host, "market2");
        Assert.Contains("还没有同意的部门", (await PressAsync(editor, "汇总")).Errors[0], StringComparison.Ordinal);
        await AgreeAsync(host, "urban2");
        await AgreeAsync(host, "tax2");
        await PressAsync(editor, "汇总");
        var published = await PressAsync(editor, "发布");
        published.AssertText("第 1 版");

        await AssertPublishedAsync(host);
        await AssertHandledAsync(host);
    }

    private static async Task BeginAsync(Browser editor)
    {
        var form = (await editor.OpenAsync("/catalog/new")).Form();
        var page = await form.Fill("Name", "我要开咖啡馆").Fill("For", "enterprise").Fill("Lead", "market-supervision")
            .Fill("Category", "餐饮食品").Fill("Summary", "咖啡馆的执照、许可、招牌和税务一次办。").SubmitAsync();
        Assert.Equal($"{Theme}/edit/items", page.Path);
    }

    private static async Task AddAsync(Browser editor, string item)
    {
        var page = await editor.OpenAsync($"{Theme}/edit/items?Q={Uri.EscapeDataString(Names[item])}");
        await page.Form($"form[action*=Add]:has(input[value='{item}'])").SubmitAsync();
    }

    /// <summary>What some items ask depends on answers; the editor takes the questions as other themes ask them, and words them anew.</summary>
    private static async Task TakeQuestionsAsync(Browser editor)
    {
        var page = await editor.OpenAsync($"{Theme}/edit/questions");
        page.AssertText("有些要求要看回答");
        foreach (var question in new[] { "entity", "home" })
        {
            page = await page.Form($"form[action*=Take]:has(input[value='{question}'])").SubmitAsync();
        }

        page = await (await editor.OpenAsync($"{Theme}/edit/questions/entity")).Form().Fill("Form.Ask", "您打算用什么身份开咖啡馆？").SubmitAsync();
        page.AssertText("1. 您打算用什么身份开咖啡馆？");
        page.AssertText("市场主体设立登记要“公司章程”");
    }

    private static async Task AskForSignAsync(Browser editor)
    {
        var page = await editor.OpenAsync($"{Theme}/edit/questions/new");
        page = await page.Form().Fill("Form.Ask", "门口要做招牌吗？").Fill("Form.Why", "做招牌要报城管，和执照一起办就不用再跑。")
            .Fill("Form.Options[0].Say", "要做").Fill("Form.Options[1].Say", "先不做").Fill("Form.Options[2].Say", "我不确定").Fill("Form.Options[2].Then", "unsure")
            .SubmitAsync();
        Assert.Equal($"{Theme}/edit/questions", page.Path);
        page.AssertText("不多办什么");

        var part = await editor.OpenAsync($"{Theme}/edit/items/outdoor-sign");
        await part.Form().Tick("When-q1", "o1").SubmitAsync();
        (await editor.OpenAsync($"{Theme}/edit/questions")).AssertText("办“户外招牌设置审批”");
    }

    private static async Task SettleAsync(Browser editor)
    {
        var check = await editor.OpenAsync($"{Theme}/edit/check");
        check.AssertText("“接触直接入口食品的人数”和“从业人数”要选定");
        var refused = await check.Form().SubmitAsync("送审");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var form = await editor.OpenAsync($"{Theme}/edit/form");
        var settled = await form.Form("form:has(input[value='food.workers']):has(input[value='registration.staff-count'])")
            .Tick("choice", "apart").Fill("because", "接触食品的人只是从业人员的一部分").SubmitAsync();
        settled.AssertText("已选定");
        Assert.DoesNotContain("要选定：", (await editor.OpenAsync($"{Theme}/edit/check")).Text, StringComparison.Ordinal);
    }

    private static async Task RunAsync(Browser editor)
    {
        var all = await WalkAsync(editor, "要做");
        all.AssertText("办 4 个事项");
        all.AssertText("户外招牌设置审批");
        var few = await WalkAsync(editor, "先不做");
        few.AssertText("办 3 个事项");
        Assert.Matches("填报 [0-9]+ → [0-9]+ → [0-9]+ 项", few.Text);
        (await editor.OpenAsync($"{Theme}/edit/coverage")).AssertText("0 种没有着落");
    }

    /// <summary>Answers the question about the sign as told and every other one with its first answer.</summary>
    private static async Task<HtmlPage> WalkAsync(Browser editor, string sign)
    {
        var page = await editor.OpenAsync($"{Theme}/edit/run");
        while (page.Document.QuerySelectorAll("#run fieldset").FirstOrDefault(f => f.QuerySelector("input:checked") is null) is { } open)
        {
            var form = page.Form("#run");
            form = open.TextContent.Contains("招牌", StringComparison.Ordinal)
                ? form.Tick(sign)
                : form.Tick(open.QuerySelector("input")!.GetAttribute("name")!, open.QuerySelector("input")!.GetAttribute("value")!);
            page = await form.SubmitAsync("看结果");
        }

        return page;
    }

    private static async Task HeaderAsync(Browser editor)
    {
        var page = await editor.OpenAsync($"{Theme}/edit/header");
        await page.Form().Fill("Form.Promise", "5").Fill("Form.AlsoCalled", "开咖啡店\n卖咖啡\n咖啡厅").Fill("Form.Conditions", "有固定店面。")
            .Fill("Form.Benefits", "营业执照和各样证件一次领齐。").SubmitAsync();
        var process = await editor.OpenAsync($"{Theme}/edit/process");
        process.AssertText("要用“市场主体设立登记”发的营业执照");
        process.AssertText("申报 5 个工作日");
    }

    private static async Task SubmitAsync(Browser editor)
    {
        var page = await (await editor.OpenAsync($"{Theme}/edit/check")).Form().SubmitAsync("送审");
        Assert.Equal(Theme, page.Path);
        page.AssertText("0 / 3 个部门同意");
        (await editor.OpenAsync($"{Theme}/edit/items")).AssertText("在部门审核，只能看");
    }

    private static async Task AgreeAsync(TestHost host, string account)
    {
        using var department = await host.SignInAsync(account);
        var list = await (await department.OpenAsync("/dept/inbox")).FollowAsync("指南审核");
        var review = await list.FollowAsync("我要开咖啡馆");
        review.AssertText("您部门的事项");
        var done = await review.Form().Tick("Agreed", "yes").Fill("Words", "与本部门职责相符。").SubmitAsync("提交意见");
        done.AssertText("已给意见");
    }

    private static async Task<HtmlPage> PressAsync(Browser editor, string button)
    {
        var page = await editor.OpenAsync(Theme);
        var handler = button == "汇总" ? "Collect" : "Publish";
        return await page.Form($"main form[action*={handler}]").SubmitAsync(button);
    }

    private static async Task AssertPublishedAsync(TestHost host)
    {
        using var citizen = host.OpenBrowser();
        var guide = await citizen.OpenAsync("/152529/themes/1002");
        Assert.Equal("我要开咖啡馆", guide.Heading);
        guide.AssertText("户外招牌设置审批");
        (await citizen.OpenAsync("/152529/search?q=" + Uri.EscapeDataString("卖咖啡"))).AssertText("我要开咖啡馆");
        using var body = new StringContent("""{"answers":{"entity":"individual","home":"no","q1":"o1"}}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await citizen.Client.PostAsync(new Uri("/api/v1/regions/152529/themes/1002/plan", UriKind.Relative), body);
        var plan = await answer.Content.ReadAsStringAsync();
        Assert.Contains("outdoor-sign", plan, StringComparison.Ordinal);
        Assert.Contains("food.workers", plan, StringComparison.Ordinal);
    }

    /// <summary>A citizen applies for the new theme, the window accepts it, and every department of it decides.</summary>
    private static async Task AssertHandledAsync(TestHost host)
    {
        using var citizen = await host.SignInAsync("19900000001");
        var start = await citizen.OpenAsync("/apply/new?theme=1002&region=152529&entity=individual&home=no&q1=o1");
        start.AssertText("我要开咖啡馆");
        var tasks = await start.Form().SubmitAsync("开始填写");
        Assert.Equal("我要开咖啡馆", tasks.Heading);

        var journey = await CaseJourney.SubmitAsync(host, 1002);
        await (await journey.AcceptAsync()).DecideAsync();
        var tracking = await journey.TrackAsync();
        Assert.Equal("我要开咖啡馆", tracking.Title);
        Assert.Equal(4, tracking.Steps.Count);
        Assert.All(tracking.Steps, step => Assert.Equal(StepStatus.Granted, step.Status));
    }

    private static readonly Dictionary<string, string> Names = new()
    {
        ["business-registration"] = "市场主体设立登记",
        ["food-business-licence"] = "食品经营许可",
        ["outdoor-sign"] = "户外招牌",
        ["tax-registration"] = "税务",
    };
}
