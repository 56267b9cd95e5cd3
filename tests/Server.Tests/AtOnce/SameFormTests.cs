using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Drafts;
using Suban.Cases.Issue;
using Suban.Cases.Rating;
using Suban.Cases.Receipt;
using Suban.Cases.Steps;
using Suban.Cases.Withdrawal;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Server.Tests.AtOnce;

/// <summary>One form posted five times at once, as a slow line and an impatient finger do: one effect, and five times the page that says so.</summary>
public sealed class SameFormTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AtTheApplicants_OneEffectEach(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        using var applicant = await host.SignInAsync("19900000001");

        var begun = await FiveTimesAsync((await applicant.OpenAsync(Restaurant.Application)).Form(), "开始填写");
        var draft = Guid.Parse(begun.Path.Split('/')[2]);
        await host.AssertOnceAsync<DraftStarted>(draft);

        await FiveTimesAsync((await applicant.OpenAsync(begun.Path + "/s/premises")).Form().Fill("premises.address", "明安图镇某街 1 号"), "存草稿，稍后再填");
        await host.AssertOnceAsync<DraftSectionSaved>(draft);

        var delivered = await IssuedAsync(host);
        var rated = await FiveTimesAsync((await applicant.OpenAsync($"/cases/{delivered.Number}/rate")).Form().Tick("Level", "5"));
        Assert.Empty(rated.Errors);
        await host.AssertOnceAsync<ServiceRated>(delivered.CaseId);

        var given = await CaseJourney.SubmitAsync(host);
        var withdrawn = await FiveTimesAsync((await applicant.OpenAsync($"/cases/{given.Number}/withdraw")).Form());
        Assert.Equal($"/cases/{given.Number}", withdrawn.Path);
        await host.AssertOnceAsync<CaseWithdrawn>(given.CaseId);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AtWindowAndDepartment_OneEffectEach(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        using var clerk = await host.SignInAsync("window1");
        using var examiner = await host.SignInAsync("market1");
        using var approver = await host.SignInAsync("market2");
        using var issuer = await host.SignInAsync("issue1");
        var journey = await CaseJourney.SubmitAsync(host);

        var check = await clerk.OpenAsync("/desk/precheck/" + journey.Number);
        var judged = check.Form("form:has([data-judge])");
        foreach (var material in check.Document.QuerySelectorAll("[data-judge] input[value=Complete]"))
        {
            judged.Tick(material.GetAttribute("name")!, "Complete");
        }

        await FiveTimesAsync(judged, "受理并打印 Alt+S");
        await host.AssertOnceAsync<CaseAccepted>(journey.CaseId);

        var task = $"/dept/tasks/{(await journey.StepAsync(Restaurant.Licence)).StepId}";
        await FiveTimesAsync((await examiner.OpenAsync(task)).Form(), "接手办理 Alt+J");
        await host.AssertOnceAsync<StepClaimed>(journey.CaseId);

        await FiveTimesAsync((await examiner.OpenAsync(task)).Form().Tick("Form.Choice", "examine").Fill("Form.Opinion", "符合条件"));
        await host.AssertOnceAsync<StepExamined>(journey.CaseId);

        await FiveTimesAsync((await approver.OpenAsync(task)).Form().Tick("Form.Choice", "approve"));
        await host.AssertOnceAsync<StepApproved>(journey.CaseId);

        await journey.DecideAsync();
        var counted = (await issuer.OpenAsync("/desk/issue/" + journey.Number)).Form("form:has([name=Method])").Tick("Method", "Online");
        foreach (var step in (await journey.TrackAsync()).Steps)
        {
            counted.Tick("Checked", step.StepId.ToString());
        }

        await FiveTimesAsync(counted);
        await host.AssertOnceAsync<ResultsIssued>(journey.CaseId);
    }

    /// <summary>Presses the button five times before the first answer; all five lead to the same page.</summary>
    private static async Task<HtmlPage> FiveTimesAsync(HtmlForm form, string? button = null)
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync(button)));
        Assert.All(pages, page => Assert.True(page.Status == System.Net.HttpStatusCode.OK, $"{page.Path} answered {page.Status}: {page.Heading} {string.Join(' ', page.Errors)}"));
        Assert.Single(pages.Select(page => page.Path).Distinct());
        return pages[0];
    }

    private static async Task<CaseJourney> IssuedAsync(TestHost host)
    {
        var journey = await (await (await CaseJourney.SubmitAsync(host)).AcceptAsync()).DecideAsync();
        var handOver = new HandOver { Method = DeliveryMethod.Online, ReceiverName = "申请人甲" };
        var revision = (await journey.ViewAsync()).Tracking.Revision;
        await journey.DoAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(journey.Clerk, journey.CaseId, revision, handOver, p, c));
        return journey;
    }
}
