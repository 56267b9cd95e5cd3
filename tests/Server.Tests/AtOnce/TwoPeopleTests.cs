using System.Net;
using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Server.Tests.AtOnce;

/// <summary>Two people at the same thing: one has it, the other reads who and that nothing of his own happened.</summary>
public sealed class TwoPeopleTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TwoExaminers_OneTask_OneHasItAndTheOtherReadsWho(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        await MakeExaminerAsync(host, "market2");
        using var first = await host.SignInAsync("market1");
        using var second = await host.SignInAsync("market2");
        var journey = await (await CaseJourney.SubmitAsync(host)).AcceptAsync();
        var task = $"/dept/tasks/{(await journey.StepAsync(Restaurant.Licence)).StepId}";
        var forms = new[] { (await first.OpenAsync(task)).Form("form[action$='/claim']"), (await second.OpenAsync(task)).Form("form[action$='/claim']") };

        var pages = await Task.WhenAll(forms.Select(form => form.SubmitAsync("接手办理 Alt+J")));

        var winner = Assert.Single(pages, page => page.Status is HttpStatusCode.OK);
        var other = Assert.Single(pages, page => page.Status is HttpStatusCode.Conflict);
        var claimed = await host.AssertOnceAsync<StepClaimed>(journey.CaseId);
        Assert.Contains("已接手", winner.Text, StringComparison.Ordinal);
        Assert.Contains("没有办成，别人先办了一步", other.Text, StringComparison.Ordinal);
        Assert.Contains(claimed.ClaimedByName, other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TwoTabs_OneDraft_TheLaterSeesBothAndChooses(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        using var applicant = await host.SignInAsync("19900000001");
        var home = (await (await applicant.OpenAsync(Restaurant.Application)).Form().SubmitAsync("开始填写")).Path;
        var (left, right) = (await applicant.OpenAsync(home + "/s/premises"), await applicant.OpenAsync(home + "/s/premises"));
        await left.Form().Fill("premises.address", "明安图镇东街 1 号").SubmitAsync("存草稿，稍后再填");

        var refused = await right.Form().Fill("premises.address", "明安图镇西街 9 号").SubmitAsync("存草稿，稍后再填");
        var kept = await applicant.OpenAsync(home + "/s/premises");
        await refused.Form().Tick("premises.address", "明安图镇西街 9 号").SubmitAsync();
        var chosen = await applicant.OpenAsync(home + "/s/premises");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        refused.AssertText("明安图镇东街 1 号");
        refused.AssertText("明安图镇西街 9 号");
        Assert.Equal("明安图镇东街 1 号", kept.One("[name='premises.address']").GetAttribute("value"));
        Assert.Equal("明安图镇西街 9 号", chosen.One("[name='premises.address']").GetAttribute("value"));
    }

    private static async Task MakeExaminerAsync(TestHost host, string account)
    {
        using var security = await host.SignInAsync("security1");
        var staff = await (await security.OpenAsync("/admin/staff")).FollowAsync(account);
        await staff.Form("main form[action*=Grant]").Fill("role", "Examiner").SubmitAsync();
    }
}
