using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Public;

public sealed class MistakePageTests(MistakePageTests.SharedHost shared) : IClassFixture<MistakePageTests.SharedHost>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Mistake_OfAVisitor_IsAnsweredUnderItsNumber()
    {
        using var visitor = _host.OpenBrowser();
        using var editor = await _host.SignInAsync("editor1");
        var form = await (await visitor.OpenAsync("/152529/themes/8")).FollowAsync("这份指南有误");

        var refused = await form.Form().Fill("Words", "窗口说不要复印件").Fill("Contact", "13800000000").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("窗口说不要复印件", refused.One("textarea[name=Words]").TextContent.Trim());
        var done = await refused.Form().Tick("Part", "Material").Tick("Consent", "true").SubmitAsync();
        Assert.Equal("收到了，谢谢您", done.Heading);
        var number = done.One("b.ms-num").TextContent.Replace(" ", "", StringComparison.Ordinal);

        (await editor.OpenAsync("/catalog?Q=8")).AssertText("差错 1 条");
        var mistake = await (await (await editor.OpenAsync("/catalog/themes/8")).FollowAsync("材料：窗口说不要复印件")).Form("form[action*=Contact]").SubmitAsync();
        mistake.AssertText("13800000000");
        var answered = await mistake.Form("form[action*=Answer]").Tick("State", "NotMistake").Fill("Words", "本人不能来的才要复印件").SubmitAsync();
        answered.AssertText("不是差错");

        Assert.Equal("不是差错", (await visitor.OpenAsync($"/152529/mistakes?number={number}")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/152529/mistakes?number=0000000000")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.GetAsync("/152529/mistakes?number=12")).Status);
    }

    [Fact]
    public async Task Mistake_OfAPersonAndAClerk_IsAmongTheirOwnAndInTheMessages()
    {
        using var person = await _host.SignInAsync("19900000001");
        using var clerk = await _host.SignInAsync("window1");
        using var editor = await _host.SignInAsync("editor1");
        await (await person.OpenAsync("/152529/mistake?item=food-business-licence")).Form().Tick("Part", "Place").Fill("Words", "这个电话打不通").SubmitAsync();
        await (await clerk.OpenAsync("/152529/mistake?theme=9")).Form().Tick("Part", "Fee").Fill("Words", "已经不收费了").SubmitAsync();

        var mistake = await (await editor.OpenAsync("/catalog/mistakes?Item=food-business-licence")).FollowAsync("地点和电话：这个电话打不通");
        await mistake.Form("form[action*=Answer]").Tick("State", "Accepted").Fill("Words", "已请部门核实电话").SubmitAsync();

        (await person.OpenAsync("/me/messages")).AssertText("您报的指南差错：下一版改正");
        Assert.Equal("下一版改正", (await (await person.OpenAsync("/152529/mistakes")).FollowAsync("食品经营许可：地点和电话")).Heading);
        (await clerk.OpenAsync("/152529/mistakes")).AssertText("已经不收费了");
        (await editor.OpenAsync("/catalog/library/item?Q=食品经营许可")).AssertText("差错 1 条");
    }

    [Theory]
    [InlineData("", "/152529/mistake?theme=4711", HttpStatusCode.NotFound)]
    [InlineData("", "/152529/mistake", HttpStatusCode.NotFound)]
    [InlineData("window1", "/catalog/mistakes", HttpStatusCode.Forbidden)]
    [InlineData("supervisor1", "/catalog/mistakes?Show=late", HttpStatusCode.OK)]
    [InlineData("supervisor1", "/catalog/mistakes/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    public async Task Page_OfAnothersOffice_IsRefused(string account, string path, HttpStatusCode status)
    {
        using var browser = account.Length == 0 ? _host.OpenBrowser() : await _host.SignInAsync(account);

        Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
