using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

/// <summary>A window of another region receives for this one.</summary>
public sealed class OutsidePagesTests(DeskFixture shared) : IClassFixture<DeskFixture>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Reception_ForAnotherRegion_IsForwardedAndConfirmed()
    {
        using var outside = await _host.SignInAsync("window4");
        using var home = await _host.SignInAsync("window1");

        var received = await Counter.Fill(await outside.BeginAsync(elsewhere: "152529")).SubmitAsync("收件，核对材料 Alt+S");

        Assert.StartsWith("/desk/outside/", received.Path, StringComparison.Ordinal);
        received.AssertText("替白旗收的");
        var id = received.Path.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync("/desk/cases/" + id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(received.Path)).Status);
        var silent = await received.Form("main form[action*=forward]").SubmitAsync();
        Assert.Contains(silent.Errors, error => error.StartsWith("请写明怎么转送", StringComparison.Ordinal));
        var scan = received.Document.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var scanned = await received.Form("main form[action*=scan]").Attach(scan, "材料.png", CaseJourney.Picture).SubmitAsync();
        scanned.AssertText("已有 1 个文件");
        var forwarded = await scanned.Form("main form[action*=forward]").Fill("How", "寄递单号 123").SubmitAsync();
        forwarded.AssertText("等白旗签收");

        var @case = await home.OpenAsync("/desk/cases/" + id);
        @case.AssertText("海南区窗口");
        var confirmed = await @case.Form("main form[action*=Confirm]").SubmitAsync();

        confirmed.AssertText("白旗已签收");
        (await outside.OpenAsync("/desk/outside")).AssertText("白旗已签收");
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync("/desk/intake/ask?party=" + Guid.NewGuid() + "&theme=8&region=150271")).Status);
    }

    [Fact]
    public async Task Reception_InATownship_IsForItsCountyAndOfWhatTheCentreTakes()
    {
        using var clerk = await _host.SignInAsync("town1");
        var asked = await clerk.AskAsync();
        var party = System.Web.HttpUtility.ParseQueryString(asked.Address.Query)["party"];
        var all = await clerk.OpenAsync("/desk/intake/event?party=" + party);
        Assert.Equal(6, all.Document.QuerySelectorAll(".ms-kinds a").Length);
        Assert.Empty(all.Document.QuerySelectorAll("nav[aria-label=替哪里收]"));

        var received = await Counter.Fill(await clerk.BeginAsync()).SubmitAsync("收件，核对材料 Alt+S");
        Assert.StartsWith("/desk/outside/", received.Path, StringComparison.Ordinal);
        received.AssertText("替白旗收的");
        using var anybody = _host.OpenBrowser();
        var near = await (await anybody.OpenAsync("/152529/themes/8/places")).Form("form.ms-filter").Fill("town", "152529100").SubmitAsync();
        Assert.Contains("明安图镇便民服务中心", near.Document.QuerySelector("main section h2")!.TextContent, StringComparison.Ordinal);
        (await anybody.OpenAsync("/152529/themes/20/places?town=152529100")).AssertText("明安图镇还没有收这件事的便民服务中心");
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/152529/themes/999/places")).Status);
    }
}
