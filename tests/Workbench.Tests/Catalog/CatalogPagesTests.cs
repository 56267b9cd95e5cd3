using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Catalog;

public sealed class CatalogPagesTests(CatalogPagesTests.SharedHost shared) : IClassFixture<CatalogPagesTests.SharedHost>
{
    private readonly TestHost _host = shared.Host;

    [Theory]
    [InlineData("/catalog", "主题")]
    [InlineData("/catalog?Show=warned&From=35", "主题")]
    [InlineData("/catalog?Q=8", "主题")]
    [InlineData("/catalog/new", "新建主题")]
    [InlineData("/catalog/findings", "检查")]
    [InlineData("/catalog/findings?Rule=alike", "检查")]
    [InlineData("/catalog/findings?Theme=24", "检查：主题 24")]
    [InlineData("/catalog/reductions", "五减台账")]
    [InlineData("/catalog/reductions?Show=over", "五减台账")]
    [InlineData("/catalog/online", "一网通办比例")]
    [InlineData("/catalog/optimisation", "流程优化")]
    [InlineData("/catalog/optimisation?show=none", "流程优化")]
    [InlineData("/catalog/powers", "权力清单比对")]
    [InlineData("/catalog/powers/import", "导入权力清单")]
    [InlineData("/catalog/board", "推进看板")]
    [InlineData("/catalog/accuracy", "指南准确度")]
    [InlineData("/catalog/flow", "与自治区样板的差异")]
    [InlineData("/catalog/demands?State=Open", "需求")]
    [InlineData("/catalog/mistakes?Show=closed", "指南差错")]
    [InlineData("/catalog/findings?State=all&Severity=error", "检查")]
    [InlineData("/catalog/library/item", "事项")]
    [InlineData("/catalog/library/material?Q=执照", "材料")]
    [InlineData("/catalog/library/element?Key=operator.name", "数据元")]
    [InlineData("/catalog/library/certificate", "证照")]
    [InlineData("/catalog/translations", "蒙古文译文")]
    [InlineData("/catalog/translations?Show=theme&From=50", "蒙古文译文")]
    [InlineData("/catalog/themes/9", "9 我要开超市")]
    [InlineData("/catalog/themes/9/versions", "版次与使用情况")]
    [InlineData("/catalog/themes/9/stop", "暂停办理或下架")]
    public async Task Page_ForTheEditor_Opens(string path, string heading)
    {
        using var editor = await _host.SignInAsync("editor1");

        Assert.Equal(heading, (await editor.OpenAsync(path)).Heading);
    }

    [Theory]
    [InlineData("window1", "/catalog", HttpStatusCode.Forbidden)]
    [InlineData("market2", "/catalog/themes/8", HttpStatusCode.Forbidden)]
    [InlineData("market2", "/catalog/reviews", HttpStatusCode.OK)]
    [InlineData("editor1", "/catalog/reviews", HttpStatusCode.Forbidden)]
    [InlineData("market2", "/catalog/translations", HttpStatusCode.Forbidden)]
    [InlineData("market2", "/catalog/translations/file", HttpStatusCode.Forbidden)]
    [InlineData("editor1", "/catalog/themes/4711", HttpStatusCode.NotFound)]
    [InlineData("editor1", "/catalog/themes/11/edit/header", HttpStatusCode.NotFound)]
    [InlineData("editor1", "/catalog/library/person", HttpStatusCode.NotFound)]
    [InlineData("editor1", "/catalog/findings/nothing", HttpStatusCode.NotFound)]
    [InlineData("editor1", "/catalog/demands/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("window1", "/catalog/demands", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/reductions/file", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/flow", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/board", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/accuracy", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/online", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/online/file", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/optimisation", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/optimisation/file", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/catalog/powers", HttpStatusCode.Forbidden)]
    [InlineData("editor1", "/catalog/powers/file", HttpStatusCode.NotFound)]
    [InlineData("editor1", "/catalog/powers/extra/000000000001", HttpStatusCode.NotFound)]
    [InlineData("supervisor1", "/catalog/reductions", HttpStatusCode.OK)]
    [InlineData("supervisor1", "/catalog/flow", HttpStatusCode.OK)]
    [InlineData("19900000001", "/catalog", HttpStatusCode.Forbidden)]
    public async Task Page_OfAnothersOffice_IsRefused(string account, string path, HttpStatusCode status)
    {
        using var browser = await _host.SignInAsync(account);

        Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Editor_AfterSigningIn_BeginsWithTheThemes()
    {
        using var browser = _host.OpenBrowser();

        Assert.Equal("/catalog", (await browser.SignInAsync("editor1", "suban-demo-2026")).Path);
    }

    [Fact]
    public async Task Finding_Settled_IsKeptWithItsReasonAndComesBack()
    {
        using var editor = await _host.SignInAsync("editor1");
        var list = await editor.OpenAsync("/catalog/findings?Theme=77");
        var settle = await list.FollowAsync("核销：“个体工商户（灵活就业人员）参保”不像其他主题那样以“我要”开头。");

        var silent = await settle.Form().SubmitAsync("核销");
        await silent.Form().Fill("Reason", "自治区清单就是这样写的").SubmitAsync("核销");

        Assert.Contains("请写明为什么可以这样", silent.Errors);
        Assert.DoesNotContain("以“我要”开头", (await editor.OpenAsync("/catalog/findings?Theme=77")).Text, StringComparison.Ordinal);
        var settled = await editor.OpenAsync("/catalog/findings?State=settled&Theme=77");
        settled.AssertText("自治区清单就是这样写的");
        await settled.Form("main form[action*=Reopen]").SubmitAsync();
        (await editor.OpenAsync("/catalog/findings?Theme=77")).AssertText("以“我要”开头");
    }

    [Fact]
    public async Task Findings_Many_AreFoldedByRuleAndUnfoldedWhereOneIsAskedFor()
    {
        using var editor = await _host.SignInAsync("editor1");

        var all = await editor.OpenAsync("/catalog/findings");
        var one = await (await editor.OpenAsync("/catalog/findings")).Form("main form[method=get]").Fill("Rule", "alike").SubmitAsync();
        var errors = await (await editor.OpenAsync("/catalog/findings")).Form("main form[method=get]").Fill("Severity", "error").SubmitAsync();

        Assert.True(all.Document.QuerySelectorAll("main details").Length > 1);
        Assert.Null(all.Document.QuerySelector("main details[open]"));
        var alike = Assert.Single(one.Document.QuerySelectorAll("main details"));
        Assert.True(alike.HasAttribute("open"));
        Assert.Contains("核对是否同一件事", alike.TextContent, StringComparison.Ordinal);
        errors.AssertText("没有符合的");
    }

    [Fact]
    public async Task Draft_TwoEditorsAtOnce_LosesNobodysWork()
    {
        using var first = await StartAsync(13);
        using var second = await _host.SignInAsync("editor1");
        var mine = await first.OpenAsync("/catalog/themes/13/edit/header");
        var theirs = await second.OpenAsync("/catalog/themes/13/edit/header");

        await theirs.Form().Fill("Form.Summary", "同事写的简介。").Fill("Form.Notes", "同事写的说明。").SubmitAsync();
        var compare = await mine.Form().Fill("Form.Summary", "我写的简介。").Fill("Form.Benefits", "我加的好处。").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, compare.Status);
        compare.AssertText("同事写的简介。");
        compare.AssertText("我写的简介。");
        Assert.DoesNotContain("同事写的说明。", compare.Text, StringComparison.Ordinal);
        await compare.Form().Tick("Choice-0", "mine").SubmitAsync("按选定的保存");
        var saved = await first.OpenAsync("/catalog/themes/13/edit/header");
        Assert.Equal("我写的简介。", saved.One("[name='Form.Summary']").TextContent.Trim());
        Assert.Equal("同事写的说明。", saved.One("[name='Form.Notes']").TextContent.Trim());
        Assert.Equal("我加的好处。", saved.One("[name='Form.Benefits']").TextContent.Trim());
    }

    [Fact]
    public async Task Draft_OfAPublishedTheme_ShowsWhatDiffersAndCanBeDiscarded()
    {
        using var editor = await StartAsync(20);
        await (await editor.OpenAsync("/catalog/themes/20/edit/header")).Form().Fill("Form.Promise", "3").SubmitAsync();

        var differences = await editor.OpenAsync("/catalog/themes/20/edit/differences");
        var discard = await (await editor.OpenAsync("/catalog/themes/20")).FollowAsync("放弃编制稿");
        var after = await discard.Form().SubmitAsync("放弃");

        differences.AssertText("1 处不同");
        differences.AssertText("3 个工作日");
        after.AssertText("没有正在编制的稿子");
    }

    [Theory]
    [InlineData("Form.Promise", "三天", "承诺时限应为整工作日，当场办结填 0")]
    [InlineData("Form.Name", "", "请填写名称")]
    [InlineData("Form.Rules[0].Max", "很大", "请写明适用范围，最少和最多填数字")]
    public async Task Header_BadInput_KeepsWhatWasTyped(string field, string value, string message)
    {
        using var editor = await StartAsync(22);

        var page = await (await editor.OpenAsync("/catalog/themes/22/edit/header")).Form().Fill(field, value).Fill("Form.Summary", "刚写的。").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Errors);
        Assert.Equal("刚写的。", page.One("[name='Form.Summary']").TextContent.Trim());
    }

    [Fact]
    public async Task Question_WithoutOptions_IsRefusedAndMovedAboutOtherwise()
    {
        using var editor = await StartAsync(8);
        var empty = await (await editor.OpenAsync("/catalog/themes/8/edit/questions/new")).Form().Fill("Form.Ask", "开在哪里？").SubmitAsync();
        var moved = await (await editor.OpenAsync("/catalog/themes/8/edit/questions"))
            .Form("form[action*=Move]:has(input[value=area]):has(input[name=by][value='1'])").SubmitAsync();

        Assert.Contains("至少要有两个选项", empty.Errors);
        Assert.StartsWith("1. 要做凉菜吗", moved.All("main section h2").First(h => h.StartsWith("1.", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Theme_IsTheTextOfItsFile()
    {
        using var editor = await _host.SignInAsync("editor1");

        using var file = await editor.Client.GetAsync(new Uri("/catalog/themes/9/file", UriKind.Relative));

        Assert.Equal("application/yaml", file.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("theme: 9", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<Browser> StartAsync(int theme)
    {
        var editor = await _host.SignInAsync("editor1");
        var page = await editor.OpenAsync($"/catalog/themes/{theme}");
        if (page.Document.QuerySelector("form[action*=Start]") is not null)
        {
            await page.Form("main form[action*=Start]").SubmitAsync();
        }

        return editor;
    }

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
