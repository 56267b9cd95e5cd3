using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Withdrawal;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

public sealed class WatchPageTests
{
    [Fact]
    public async Task Watch_StepNearItsEndAndPressingApplicant_AreListed()
    {
        var clock = new FakeTimeProvider(TestProcess.Start);
        await using var host = new TestHost(clock: clock);
        var journey = await (await CaseJourney.SubmitAsync(host)).AcceptAsync();
        await journey.DoAsync<UrgeCase, CaseUrged>((op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, "等着用", p, c));
        using var early = await host.SignInAsync("supervisor1");
        var before = await early.OpenAsync("/watch");
        clock.AdjustTime(clock.GetUtcNow().AddDays(20)); // without each tick of every timer in between
        using var late = await host.SignInAsync("supervisor1");

        var page = await late.OpenAsync("/watch");

        before.AssertText("没有超时和临期的事项");
        before.AssertText("等着用");
        page.AssertText("超时");
        var steps = page.All("tbody tr").Count;
        Assert.Equal(steps, (await late.OpenAsync("/watch?light=red")).All("tbody tr").Count);
        Assert.Empty((await late.OpenAsync("/watch?light=yellow")).All("tbody tr"));
        var @case = await late.GetAsync($"/watch/cases/{journey.Number}");
        @case.AssertText("市场主体设立登记：为什么是这一天");
        @case.AssertText("申**");
        Assert.DoesNotContain("申请人甲", @case.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_OfADuplicate_IsVoidedWithAReasonTheApplicantReads()
    {
        await using var host = new TestHost();
        var journey = await (await CaseJourney.SubmitAsync(host)).AcceptAsync();
        using var supervisor = await host.SignInAsync("supervisor1");
        var page = await supervisor.OpenAsync($"/watch/cases/{journey.Number}");

        var silent = await page.Form("form[action*=Void]").SubmitAsync();
        var done = await silent.Form("form[action*=Void]").Fill("Reason", "和上一件重复").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        silent.AssertText("请写明为什么作废");
        done.AssertText("已作废");
        Assert.Empty(done.Document.QuerySelectorAll("form[action*=Void]"));
        var tracked = await journey.TrackAsync();
        Assert.Equal(Suban.Cases.CaseStatus.Voided, tracked.Status);
        Assert.Contains(tracked.Timeline, entry => entry.Words == "和上一件重复");
    }

    [Fact]
    public async Task Watch_AnybodyElse_IsRefused()
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync("market1");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/watch")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/watch/cases/15252902026112300001")).Status);
    }
}
