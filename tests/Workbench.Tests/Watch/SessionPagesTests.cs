using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>A work session with the themes it advanced.</summary>
public sealed class SessionPagesTests
{
    [Fact]
    public async Task Session_Recorded_ListsItsThemesAndStandsOnTheirPages()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var editor = await host.SignInAsync("editor1");

        var wrong = await (await editor.OpenAsync("/watch/sessions/new")).Form().Fill("Place", "大厅二楼").Fill("Themes", "8、9999").SubmitAsync();
        var session = await wrong.Form().Fill("HeldOn.Year", "2026").Fill("HeldOn.Month", "9").Fill("HeldOn.Day", "25").Tick("正镶白旗市场监督管理局").Tick("正镶白旗公安局")
            .Fill("Themes", "8、36").Fill("Output", "两个主题的表单合并完成。").SubmitAsync();

        Assert.Contains("主题编号里有本地没有的，请核对，如“8、36”", wrong.Errors);
        Assert.Contains("请选择哪些部门参加", wrong.Errors);
        Assert.Equal("8、9999", wrong.One("[name=Themes]").GetAttribute("value"));
        Assert.Equal(2, session.All("section[aria-labelledby=themes] li").Count);
        session.AssertText("目录第 1 版");
        (await editor.OpenAsync("/catalog/themes/36")).AssertText("2026-09-25 大厅二楼");
        (await editor.OpenAsync("/watch/sessions")).AssertText("2 个");
        using var clerk = await host.SignInAsync("window1");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/watch/sessions")).Status);
    }
}
