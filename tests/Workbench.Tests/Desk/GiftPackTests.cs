using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

/// <summary>What comes with a business licence without charge: on the guide, ticked at issue, kept with the hand-over.</summary>
public sealed class GiftPackTests : IDisposable
{
    private readonly string _content = ContentCopy.Make();

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Fact]
    public async Task Pack_TickedAtIssue_IsRecordedWithTheHandOver()
    {
        await File.AppendAllTextAsync(Path.Combine(_content, "regions/152529/catalogue.yaml"), """

            packs:
              opening: { name: 企业开办大礼包, with: [business-registration], contents: [免费刻制印章一套, 银行预约开户], payer: 旗财政 }
            """);
        await using var host = new TestHost { Content = _content };
        using var citizen = host.OpenBrowser();
        using var issuer = await host.SignInAsync("issue1");
        var journey = await (await (await CaseJourney.SubmitAsync(host)).AcceptAsync()).DecideAsync();

        var guide = await citizen.OpenAsync("/152529/themes/8");
        var issue = await issuer.OpenAsync($"/desk/issue/{journey.Number}");
        var form = issue.Form("main form:has([name=Method])").Tick("Method", "OnSite").Fill("Identity", "核对身份证原件，人证一致").Tick("Given", "企业开办大礼包：免费刻制印章一套");
        foreach (var ready in issue.Document.QuerySelectorAll("[name=Checked]"))
        {
            form = form.Tick("Checked", ready.GetAttribute("value")!);
        }

        await form.SubmitAsync();

        guide.AssertText("免费刻制印章一套");
        guide.AssertText("费用 0 元，由旗财政承担");
        issue.AssertText("给一样勾一样；费用 0 元，由旗财政承担");
        var recorded = await issuer.OpenAsync($"/desk/issue/{journey.Number}");
        recorded.AssertText("企业开办大礼包：免费刻制印章一套。");
        Assert.DoesNotContain("银行预约开户", recorded.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("大礼包", (await citizen.OpenAsync("/152529/themes/31")).Text, StringComparison.Ordinal);
    }
}
