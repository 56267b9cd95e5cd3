using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Messaging.Deliveries;
using Suban.Parties;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Portal.Tests.Me;

/// <summary>Wishes for text messages and e-mail, and where messages have got to.</summary>
public sealed partial class WaysPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Levels_Chosen_AreKept()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var page = await (await browser.OpenAsync("/me/messages")).FollowAsync("短信、邮件怎么发");
        page.AssertText("发到 199****0001，夜里不发");

        var saved = await page.Form("form:not([action*=handler])").Fill("Sms", "None").Fill("Mail", "All").SubmitAsync();

        saved.AssertText("记下了");
        var again = await browser.OpenAsync("/me/messages/ways");
        Assert.Equal(["None", "All"], again.Document.QuerySelectorAll("input[type=radio][checked]").Select(r => r.GetAttribute("value")));
    }

    [Fact]
    public async Task Address_EnteredAndConfirmed_IsShownMasked()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var page = await browser.OpenAsync("/me/messages/ways");
        var wrong = await page.Form("form[action*=Address]").Fill("Address", "没有邮箱").SubmitAsync();
        wrong.AssertText("请填写完整的电子邮箱地址");
        Assert.Equal("没有邮箱", wrong.Document.QuerySelector("#Address")?.GetAttribute("value"));

        var entered = await wrong.Form("form[action*=Address]").Fill("Address", "lan@example.cn").SubmitAsync();
        entered.AssertText("验证码已发出");
        entered.AssertText("l***@example.cn");
        var code = await CodeAsync(browser);
        var mistyped = await entered.Form("form[action*=Confirm]").Fill("Code", "000000" == code ? "111111" : "000000").SubmitAsync();
        mistyped.AssertText("验证码不对，请再看一遍邮件");
        var confirmed = await mistyped.Form("form[action*=Confirm]").Fill("Code", code).SubmitAsync();

        confirmed.AssertText("邮箱已确认");
        Assert.DoesNotContain("待确认", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lan@example.cn", confirmed.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var forgotten = await confirmed.Form("form[action*=Forget]").SubmitAsync();
        forgotten.AssertText("邮箱已删除");
        Assert.DoesNotContain("example.cn，", forgotten.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_Texted_SaysSoOnItsCard()
    {
        using var clerk = await _host.SignInAsync("system1");
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            var party = Assert.Single(await scope.ServiceProvider.GetRequiredService<PartyQueries>().FindByNumbersAsync("19900000001", CancellationToken.None));
            await DoAsync<AppDbContext, Told>((db, p, _) =>
            {
                Notices.Tell(db, party, new Notice("已办结：测试", "办结了。") { Matter = NoticeMatter.Result, Region = "152529" }, p.Now);
                return Task.FromResult<Outcome<Told>>(new Told());
            });
        }

        await DoAsync<QueueDeliveries, DeliveriesQueued>((op, p, c) => op.RunAsync(p, c));

        var listed = await clerk.OpenAsync("/admin/messages");
        var filtered = await clerk.OpenAsync("/admin/messages?state=Failed");
        using var applicant = await _host.SignInAsync("19900000001");
        var messages = await applicant.OpenAsync("/me/messages");

        listed.AssertText("短信和邮件都是模拟的，没有真的发出");
        listed.AssertText("已有结果，登录后可以查看");
        Assert.DoesNotContain("已有结果", filtered.Text, StringComparison.Ordinal);
        Assert.Matches("短信(将|已)在 [0-9]{4}年", messages.Text);
    }

    /// <summary>The demonstration shows what would be sent, seconds after it was asked for.</summary>
    private static async Task<string> CodeAsync(Browser browser)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (SixDigits().Match((await browser.OpenAsync("/me/messages/ways")).Text) is { Success: true } found)
            {
                return found.Groups[1].Value;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("No letter came.");
    }

    private async Task DoAsync<TOperation, TEvent>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act)
        where TOperation : notnull
        where TEvent : notnull
    {
        var process = TestProcess.Create(typeof(TOperation).Name, TimeProvider.System.GetUtcNow());
        var outcome = await _host.Services.GetRequiredService<Writes>().RunAsync<TOperation, TEvent>((op, c) => act(op, process, c), process, CancellationToken.None);
        Assert.True(outcome.TryGet(out _));
    }

    private sealed record Told;

    [GeneratedRegex("验证码 ([0-9]{6})，10 分钟")]
    private static partial Regex SixDigits();
}
