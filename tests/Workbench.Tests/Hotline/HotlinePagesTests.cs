using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Hotline;

/// <summary>A hotline agent finds the thing, reads out its guide, takes the question down or passes it on to the editors.</summary>
public sealed class HotlinePagesTests
{
    [Fact]
    public async Task Agent_AnswersFromTheGuideAndRecordsIt()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();
        var home = await browser.SignInAsync("hotline1", "suban-demo-2026");
        Assert.Equal("/hotline", home.Path);
        home.AssertText("现在还不能替来电人预约、取号和交别的申请。");

        var found = await home.Form("main form[role=search]").Fill("Q", "开小饭馆").SubmitAsync();
        var guide = await found.FollowAsync("我要开小餐馆（50平方米以下）");
        guide.AssertText("7 个工作日以内");
        Assert.Contains("照主题 8“我要开小餐馆", guide.One("textarea[name=Answer]").TextContent, StringComparison.Ordinal);
        var silent = await guide.Form("main form[action*=Record]").Fill("Answer", "").SubmitAsync();
        var recorded = await silent.Form("main form[action*=Record]").Fill("Answer", "七个工作日以内办好。").SubmitAsync();

        Assert.Contains("请写怎么答的", silent.Errors);
        recorded.AssertText("咨询记下了");
        recorded.AssertText("主题 8：七个工作日以内办好。");
    }

    [Fact]
    public async Task Demand_PassedOn_ReachesTheEditorsWithItsSource()
    {
        await using var host = new TestHost();
        using var agent = await host.SignInAsync("hotline1");
        var missing = await agent.OpenAsync("/hotline?Q=" + Uri.EscapeDataString("龘龘龘"));
        missing.AssertText("没有查到");

        var faulty = await missing.Form("main form[action*=PassOn]").Fill("Wish", "办滑翔伞基地").Fill("Contact", "13800000000").SubmitAsync();
        var passed = await faulty.Form("main form[action*=PassOn]").Tick("Consent", "true").SubmitAsync();

        Assert.Contains("留了电话的，请勾选同意；不想留，把电话删去", faulty.Errors);
        passed.AssertText("已经转给事项编辑");
        using var editor = await host.SignInAsync("editor1");
        (await (await editor.OpenAsync("/catalog/demands")).FollowAsync("办滑翔伞基地")).AssertText("来源 12345");
    }

    [Theory]
    [InlineData("window1")]
    [InlineData("19900000001")]
    public async Task Page_OfAnothersOffice_IsRefused(string account)
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/hotline")).Status);
    }
}
