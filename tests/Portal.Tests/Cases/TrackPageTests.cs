using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Cases;

public sealed class TrackPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Track_RightPairInGroups_ShowsStatusAndNobodysName()
    {
        var journey = await CaseJourney.SubmitAsync(_host);
        using var browser = _host.OpenBrowser();
        var grouped = string.Join(' ', journey.Number.Chunk(4).Select(four => new string(four)));

        var page = await (await browser.OpenAsync("/track")).Form().Fill("Number", grouped).Fill("Tail", "０００1").SubmitAsync();

        Assert.Equal("已提交，等待窗口受理", page.Heading);
        Assert.DoesNotContain(journey.Applicant.Name, page.One("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FromTheCodeOnASlip_AsksOnlyForThePhone()
    {
        using var browser = _host.OpenBrowser();

        var page = await browser.OpenAsync("/track?number=15252902026112700001");

        Assert.Equal("15252902026112700001", page.One("#Number").GetAttribute("value"));
        Assert.Null(page.One("#Tail").GetAttribute("value"));
    }

    [Fact]
    public async Task Track_WrongPairs_AnswerAlikeAndStopAfterAWhile()
    {
        var journey = await CaseJourney.SubmitAsync(_host);
        using var browser = _host.OpenBrowser();
        var form = await browser.OpenAsync("/track");

        var wrongTail = await form.Form().Fill("Number", journey.Number).Fill("Tail", "9999").SubmitAsync();
        var wrongNumber = await form.Form().Fill("Number", "15252902026092899999").Fill("Tail", "0001").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, wrongTail.Status);
        Assert.Equal(wrongTail.Errors, wrongNumber.Errors);

        for (var i = 0; i < 4; i++)
        {
            await form.Form().Fill("Number", journey.Number).Fill("Tail", $"800{i}").SubmitAsync();
        }

        var stopped = await form.Form().Fill("Number", journey.Number).Fill("Tail", "0001").SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.Status);
        stopped.AssertText("查得太频繁了");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("ᠮᠣᠩ", "𠮷😀")]
    [InlineData("1525290202609280000100000000000000000000000000000000", "12345")]
    [InlineData("152529' or 1=1", "abcd")]
    public async Task Track_NotANumber_SaysWhatBelongsThereAndKeepsIt(string number, string tail)
    {
        using var browser = _host.OpenBrowser();

        var page = await (await browser.OpenAsync("/track")).Form().Fill("Number", number).Fill("Tail", tail).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请填写联系电话的后四位数字", page.Errors);
        Assert.Equal(number, page.One("#Number").GetAttribute("value") ?? "");
    }
}
