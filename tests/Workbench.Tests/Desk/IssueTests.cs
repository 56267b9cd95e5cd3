using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

public sealed class IssueTests(DeskFixture shared) : IClassFixture<DeskFixture>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Issue_OnSite_NeedsCountingAndIdentityAndIsRecorded()
    {
        var journey = await (await shared.AcceptedAsync()).DecideAsync();
        using var browser = await _host.SignInAsync("issue1");
        (await browser.OpenAsync("/desk/issue")).AssertText(journey.Number);
        var issue = await browser.OpenAsync("/desk/issue?number=" + Uri.EscapeDataString($"http://x/track?number={journey.Number}"));
        Assert.Equal($"/desk/issue/{journey.Number}", issue.Path);

        var uncounted = await issue.Form("main form:has([name=Method])").Tick("Method", "OnSite").SubmitAsync();
        Assert.Contains("请逐项清点，全部勾选后再出件", uncounted.Errors);
        var unproven = await Count(uncounted).SubmitAsync();
        Assert.Contains("请核对领取人身份并记录核对方式", unproven.Errors);
        var issued = await Count(unproven).Fill("Identity", "核对身份证原件，人证一致").SubmitAsync();

        issued.AssertText("已出件");
        issued.AssertText("已送达");
        var sheet = await browser.GetAsync(issued.One("a[data-key='Alt+P']").GetAttribute("href")!);
        Assert.Equal("办理结果交接单", sheet.Heading);
        var again = await issue.Form("main form:has([name=Method])").Tick("Method", "OnSite").SubmitAsync();
        Assert.NotEqual($"/desk/cases/{journey.Number}", again.Path);
    }

    [Fact]
    public async Task Issue_OneStillOut_NamesItsHolderAndNeedsTheApplicantsYes()
    {
        var journey = await (await shared.AcceptedAsync()).DecideAsync(most: 1);
        using var browser = await _host.SignInAsync("issue1");
        var issue = await browser.OpenAsync($"/desk/issue/{journey.Number}");
        issue.AssertText("一件事一次送达");

        var refused = await Count(issue).Tick("Method", "Online").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("还没有办完", StringComparison.Ordinal));
        var issued = await Count(refused).Tick("Part", "true").SubmitAsync();

        issued.AssertText("已出件");
        issued.AssertText("已受理，办理中");
    }

    [Fact]
    public async Task Issue_ByPost_IsFollowedToDelivery()
    {
        var journey = await (await shared.AcceptedAsync()).DecideAsync();
        using var browser = await _host.SignInAsync("issue1");
        var issue = await browser.OpenAsync($"/desk/issue/{journey.Number}");

        var nowhere = await Count(issue).Tick("Method", "Post").Fill("Address", "").SubmitAsync();
        Assert.Contains("请填写收件地址", nowhere.Errors);
        var issued = await Count(nowhere).Fill("Address", "明安图镇（模拟）1 号").SubmitAsync();
        issued.AssertText("已出件");
        Assert.Contains((await browser.OpenAsync("/desk/issue")).All("tbody tr"), row => row.Contains(journey.Number, StringComparison.Ordinal) && row.Contains("登记单号", StringComparison.Ordinal));

        var posted = await browser.OpenAsync($"/desk/issue/{journey.Number}");
        var unnumbered = await posted.Form("form[action*=Posted]").SubmitAsync();
        Assert.Contains("请填写寄递单号", unnumbered.Errors);
        var numbered = await unnumbered.Form("form[action*=Posted]").Fill("Order", "EMS1234567890").SubmitAsync();
        (await browser.OpenAsync("/desk/issue")).AssertText("EMS1234567890");
        Assert.Equal("EMS1234567890", numbered.One("[name=Order]").GetAttribute("value"));
        (await numbered.Form("form[action*=Delivered]").SubmitAsync()).AssertText("已送达");
    }

    [Fact]
    public async Task Issue_UnknownNumber_SaysWhichPlaceIsWrong()
    {
        using var browser = await _host.SignInAsync("issue1");

        (await browser.OpenAsync("/desk/issue?number=1525290202611")).AssertText("现在是 13 位");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/desk/issue/15252902026112399999")).Status);
    }

    private static HtmlForm Count(HtmlPage page)
    {
        var form = page.Form("main form:has([name=Method])");
        foreach (var box in page.Document.QuerySelectorAll("[name=Checked]"))
        {
            form.Tick("Checked", box.GetAttribute("value")!);
        }

        return form;
    }
}
