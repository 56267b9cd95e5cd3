using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>A delegation from its offer to its end, as both organs and the public see it.</summary>
public sealed class DelegationPagesTests
{
    private const string Item = "small-restaurant-registration";

    [Fact]
    public async Task Delegation_OfferedAcceptedUsedAndRevoked()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var grantor = await host.SignInAsync("market2");
        using var grantee = await host.SignInAsync("market4");
        using var citizen = host.OpenBrowser();
        Assert.Contains("请选择受托机关", (await (await grantor.OpenAsync("/watch/delegations/new")).Form().Fill("Grantor", "正镶白旗市场监督管理局").SubmitAsync()).Errors);
        var offer = await (await grantor.OpenAsync("/watch/delegations/new")).Form()
            .Fill("Grantor", "正镶白旗市场监督管理局").Fill("Grantee", "乌海市海南区市场监督管理局").SubmitAsync();
        offer.AssertText("旗县区之间相互委托");
        var silent = await offer.Form().Fill("DocumentNumber", "白委〔2026〕1号").SubmitAsync();
        Assert.Contains("请选择授权的事项", silent.Errors);
        Assert.Equal("白委〔2026〕1号", silent.One("[name=DocumentNumber]").GetAttribute("value"));
        var offered = await silent.Form().Tick("Items", Item).Tick("Powers", "Acceptance").Tick("Powers", "Approval").Tick("Powers", "Seal").Tick("Powers", "Certificate")
            .Fill("From.Year", "2026").Fill("From.Month", "9").Fill("From.Day", "28").Fill("Until.Year", "2027").Fill("Until.Month", "9").Fill("Until.Day", "27")
            .Attach("Paper", "委托书.png", CaseJourney.Picture).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, (await grantor.GetAsync(offered.Path + "/paper")).Status);
        (await citizen.OpenAsync("/152529/delegations")).AssertText("现在没有委托实施的事项");

        var accepted = await (await grantee.OpenAsync(offered.Path)).Form("main form[action*=accept]").SubmitAsync();

        accepted.AssertText("在效");
        (await citizen.OpenAsync("/152529/delegations")).AssertText("白委〔2026〕1号");
        (await citizen.OpenAsync("/150303/delegations")).AssertText("正镶白旗市场监督管理局");
        var journey = await CaseJourney.SubmitAsync(host);
        await journey.AcceptAsync();
        await journey.DecideAsync(most: 1);
        var inbox = await grantee.OpenAsync("/dept/inbox?light=entrusted");
        inbox.AssertText("受正镶白旗市场监督管理局委托");
        var task = await inbox.FollowAsync("小餐饮店登记");
        task.AssertText("受正镶白旗市场监督管理局委托办理（白委〔2026〕1号");
        var claimed = await task.Form("main form[action*=claim]").SubmitAsync();
        claimed.AssertText("乌海市海南区市场监督管理局受正镶白旗市场监督管理局委托办理");

        using var stranger = await host.SignInAsync("housing2");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(offered.Path)).Status);
        using var clerk = await host.SignInAsync("window1");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/watch/delegations")).Status);
        var ended = await (await grantor.OpenAsync(offered.Path)).Form("main form[action*=revoke]").Fill("Reason", "职责调整").SubmitAsync();
        ended.AssertText("已终止");
        Assert.Equal(HttpStatusCode.NotFound, (await grantee.GetAsync(task.Path)).Status);
        (await citizen.OpenAsync("/152529/delegations")).AssertText("现在没有委托实施的事项");
    }
}
