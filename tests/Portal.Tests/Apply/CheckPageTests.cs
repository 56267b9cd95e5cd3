using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Apply;

public sealed class CheckPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_Incomplete_LeadsToEveryPlaceAndSubmitsNothing()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var refused = await journey.SubmitAsync();
        var mend = await refused.FollowAsync("请填写使用面积");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(journey.Home + "/s/premises", mend.Path);
        Assert.Contains("请填写使用面积", mend.Errors);
        Assert.Contains(refused.All(".govuk-error-summary__list li"), message => message.Contains("请上传", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_NoPromise_IsRefused()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        await journey.CompleteAsync();

        var refused = await (await journey.OpenAsync("/check")).Form("form:has([name=promise])").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["请阅读承诺书并勾选同意"], refused.All(".govuk-error-summary__list li"));
    }

    [Fact]
    public async Task Post_Twice_IsOneCaseAndOneConfirmation()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        await journey.CompleteAsync();
        var check = await journey.OpenAsync("/check");

        var both = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => check.Form("form:has([name=promise])").Tick("promise", "yes").SubmitAsync()));
        var reloaded = await journey.OpenAsync("/done");
        var home = await browser.OpenAsync(journey.Home);

        Assert.All(both, page => Assert.Equal(journey.Home + "/done", page.Path));
        Assert.Equal("已提交", reloaded.Heading);
        Assert.Equal(both[0].One(".ms-code").TextContent, reloaded.One(".ms-code").TextContent); // the receipt may be ready by now
        Assert.Equal(journey.Home + "/done", home.Path);
        Assert.Single(both.Select(page => page.One(".ms-code").TextContent).Distinct());
    }

    [Fact]
    public async Task Post_DraftChangedMeanwhile_ShowsTheNewContentFirst()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        await journey.CompleteAsync();
        var check = await journey.OpenAsync("/check");
        await (await journey.OpenAsync("/s/premises")).Form().Fill("premises.area", "45").SubmitAsync();

        var refused = await check.Form("form:has([name=promise])").Tick("promise", "yes").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        refused.AssertText("在另一处改过");
        Assert.Equal("45 平方米", refused.Summary("使用面积"));
    }

    [Fact]
    public async Task Answers_Changed_ShowWhatChangesAndKeepTheRest()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        await (await journey.FilledAsync("premises")).SubmitAsync();

        var foresight = await (await journey.OpenAsync("/answers")).Form().Tick("sign", "yes").SubmitAsync();
        var tasks = await foresight.Form().SubmitAsync();
        var premises = await journey.OpenAsync("/s/premises");

        foresight.AssertText("要办的事项增加：户外招牌设置审批");
        Assert.Equal(journey.Home, tasks.Path);
        Assert.Equal("30", premises.One("[name='premises.area']").GetAttribute("value"));
        Assert.NotNull(premises.Document.QuerySelector("[name='sign.wording']"));
    }

    [Fact]
    public async Task Answers_OneLeftOut_IsAskedFor()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        var page = await journey.OpenAsync("/answers");
        page.One("input[name=sign][checked]").RemoveAttribute("checked");

        var asked = await page.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("请回答：门口要做招牌吗？", asked.Errors);
    }

    [Fact]
    public async Task Delete_Confirmed_TakesTheDraftAway()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        await (await journey.OpenAsync("/delete")).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(journey.Home)).Status);
    }
}
