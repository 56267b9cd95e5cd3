using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>A meeting's task, the circular that ranks by it, and the departments that sign for it.</summary>
public sealed class CircularPagesTests
{
    private const string Market = "正镶白旗市场监督管理局";

    [Fact]
    public async Task Circular_WithTheRanking_IsSentPrintedAndSignedFor()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");
        using var department = await host.SignInAsync("market1");
        var meeting = await (await keeper.OpenAsync("/watch/meetings/new")).Form().Fill("Subject", "三季度进展").Fill("HeldOn.Year", "2026").Fill("HeldOn.Month", "9")
            .Fill("HeldOn.Day", "28").Fill("Place", "旗政府会议室").Fill("Minutes", "各部门汇报。").SubmitAsync();
        var decided = await (await meeting.FollowAsync("录入一项任务")).Form().Tick("Programme", "蒙速办·一次办").Fill("Name", "清理旧表格").Fill("AuthorityId", Market).SubmitAsync();
        Assert.Equal(meeting.Path, decided.Path);

        var silent = await (await keeper.OpenAsync("/watch/circulars/new")).Form().Fill("Heading", "三季度通报").SubmitAsync();
        var circular = await silent.Form().Fill("Text", "进展不平衡。").SubmitAsync();
        (await department.OpenAsync("/dept/circulars")).AssertText("没有发给本部门的通报");
        var sent = await circular.Form("main form[action*=Send]").SubmitAsync();
        var received = await department.OpenAsync("/dept/circulars");
        var signed = await received.Form().SubmitAsync();

        Assert.Contains("请填写正文", silent.Errors);
        circular.AssertText(Market);
        sent.AssertText("0 个已签收");
        received.AssertText("进展不平衡。");
        signed.AssertText("市场监管审查员甲 已签收");
        (await keeper.OpenAsync(sent.Path)).AssertText("1 个已签收");
        var sheet = await keeper.OpenAsync(sent.Path + "/print");
        sheet.AssertText("各部门完成情况");
        sheet.AssertText("数据截至 2026-09-28");
        using var word = await keeper.Client.GetAsync(sheet.One("a[href*=Word]").GetAttribute("href"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType?.MediaType);
        Assert.Contains(sheet.All(".ms-sheet p"), p => p.EndsWith('：') && p.Contains(Market, StringComparison.Ordinal));
        Assert.Equal(["正镶白旗政务服务与数据管理局", "2026 年 9 月 28 日"], sheet.All(".ms-sheet__signed"));
    }

    [Fact]
    public async Task Circular_AsPdf_SaysWhatTheSheetSays()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed");
        await using var host = new TestHost();
        using var keeper = await host.SignInAsync("supervisor1");
        var circular = await (await keeper.OpenAsync("/watch/circulars/new")).Form().Fill("Heading", "季度通报").Fill("Text", "进展不平衡。").SubmitAsync();
        var sent = await circular.Form("main form[action*=Send]").SubmitAsync();
        var address = new Uri(sent.Path + "/print?handler=Pdf", UriKind.Relative);

        byte[] pdf = [];
        for (var since = System.Diagnostics.Stopwatch.StartNew(); pdf.Length == 0 && since.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(300))
        {
            using var answer = await keeper.Client.GetAsync(address);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                pdf = await answer.Content.ReadAsByteArrayAsync();
            }
            else
            {
                Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            }
        }

        (await PrintedSheet.ReadAsync(pdf)).IsA4("季度通报", "进展不平衡。", "各部门完成情况");
    }

    [Fact]
    public async Task Circular_ToAnybodyElse_IsRefused()
    {
        await using var host = new TestHost();
        using var clerk = await host.SignInAsync("window1");
        using var department = await host.SignInAsync("tax1");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/watch/circulars")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/dept/circulars")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await department.GetAsync($"/watch/circulars/{Guid.Empty}/print")).Status);
    }
}
