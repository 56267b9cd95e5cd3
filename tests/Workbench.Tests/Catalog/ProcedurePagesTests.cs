using System.Net;
using Suban.Catalogue.Procedures;
using Suban.Kernel;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Catalog;

/// <summary>The operating procedure of a theme: written by its editor, opened by whoever works on a case of it.</summary>
public sealed class ProcedurePagesTests
{
    [Fact]
    public async Task Procedure_Written_IsOpenedFromTheCaseAndTheIntake()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");
        var page = await (await editor.OpenAsync("/catalog/themes/8")).FollowAsync("操作规程");
        page.AssertText("编制第 1 版");

        var written = await page.Form("main form[action*=Write]").Fill("Remarks[whole]", "先问清楚再收件。").Fill("Remarks[business-registration]", "名称先查重。").SubmitAsync("保存");

        written.AssertText("改了存成第 2 版");
        var journey = await CaseJourney.SubmitAsync(host);
        using var clerk = await host.SignInAsync("window1");
        var sheet = await (await clerk.OpenAsync($"/desk/cases/{journey.Number}")).FollowAsync("操作规程");
        Assert.Equal("/procedures/8", sheet.Path);
        sheet.AssertText("先问清楚再收件。");
        sheet.AssertText("备注：名称先查重。");
        sheet.AssertText("内部使用，不对外公布。第 1 版");
        using var department = await host.SignInAsync("market2");
        Assert.Equal(HttpStatusCode.OK, (await department.GetAsync("/procedures/8")).Status);
    }

    [Fact]
    public async Task Review_Overdue_IsFlaggedOnTheEditorsList()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");
        var journey = await CaseJourney.SubmitAsync(host);
        await journey.DoAsync<WriteProcedure, ProcedureWritten>((op, p, c) =>
        {
            var longAgo = p with { Now = p.Now.AddYears(-2) };
            var form = new ProcedureForm(new Dictionary<string, string>(), RegionTime.DateOf(longAgo.Now).AddYears(1), 0);
            return op.RunAsync(journey.Clerk, 9, form, longAgo, c);
        });

        (await editor.OpenAsync("/catalog?Show=procedure")).AssertText("规程该复核");
        var due = await editor.OpenAsync("/catalog/themes/9/procedure");
        due.AssertText("该复核了");
        var silent = await due.Form("main form[action*=Review]").SubmitAsync("记下复核");
        Assert.Contains("请选择结论", silent.Errors);
        var reviewed = await due.Form("main form[action*=Review]").Tick("Sound", "no").Fill("Finding", "抽查了五件。").SubmitAsync("记下复核");

        reviewed.AssertText("第 1 版，需要修改");
        (await editor.OpenAsync("/catalog?Show=procedure")).AssertText("没有符合的主题");
    }

    [Theory]
    [InlineData("19900000001", "/procedures/8", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/themes/8/procedure", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/procedures/4711", HttpStatusCode.NotFound)]
    [InlineData("editor1", "/catalog/themes/4711/procedure", HttpStatusCode.NotFound)]
    public async Task Page_OfAnothersOffice_IsRefused(string account, string path, HttpStatusCode status)
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync(account);

        Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }
}
