using Suban.TestKit;

namespace Suban.Workbench.Tests.Dept;

public sealed class SectionPagesTests
{
    [Fact]
    public async Task Theme_OfOneDepartmentWithTwoSections_IsOneStepOutsideAndTwoInside()
    {
        await using var host = new TestHost();
        var journey = await (await CaseJourney.SubmitAsync(host, 87)).AcceptAsync();
        var step = Assert.Single((await journey.TrackAsync()).Steps);
        var path = $"/dept/tasks/{step.StepId}";
        using var officer = await host.SignInAsync("housing1");
        using var approver = await host.SignInAsync("housing2");
        using var applicant = await host.SignInAsync("19900000001");

        Assert.Contains("住房保障股", (await officer.OpenAsync("/dept/inbox")).One("tbody tr").TextContent, StringComparison.Ordinal);
        var claimed = await (await officer.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        Assert.Equal(2, claimed.Document.QuerySelectorAll("section[aria-labelledby=sections] li").Length);
        Assert.DoesNotContain("提交审查意见", claimed.Text, StringComparison.Ordinal);
        var silent = await claimed.Form("#decide").Tick("Form.Choice", "hand").SubmitAsync();
        Assert.Equal("请填写本科室的意见", silent.Errors[0]);
        var handed = await silent.Form("#decide").Fill("Form.SectionOpinion", "符合公租房条件").SubmitAsync();
        handed.AssertText("已转下一科室");

        Assert.Contains("行政审批股", (await officer.OpenAsync("/dept/inbox")).One("tbody tr").TextContent, StringComparison.Ordinal);
        var last = await (await officer.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        last.AssertText("符合公租房条件");
        await last.Form("#decide").Tick("Form.Choice", "examine").Fill("Form.Opinion", "建议准予").SubmitAsync();
        await (await approver.OpenAsync(path)).Form("#decide").Tick("Form.Choice", "approve").SubmitAsync();

        var seen = await applicant.OpenAsync($"/cases/{journey.Number}");
        Assert.DoesNotContain("住房保障股", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("行政审批股", seen.Text, StringComparison.Ordinal);
        Assert.Contains("准予", Assert.Single((await journey.TrackAsync()).Steps).StatusWords, StringComparison.Ordinal);
    }
}
