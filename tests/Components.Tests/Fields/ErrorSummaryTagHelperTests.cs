using Suban.Components.Fields;

namespace Suban.Components.Tests.Fields;

public sealed class ErrorSummaryTagHelperTests
{
    [Fact]
    public void Summary_NoFault_WritesNothing() =>
        Assert.Equal("", Rendered.Tag(new ErrorSummaryTagHelper { ViewContext = Rendered.View() }).Body!.InnerHtml);

    [Fact]
    public void Summary_Faults_LinkToTheirFields()
    {
        var html = Rendered.Tag(new ErrorSummaryTagHelper
        {
            ViewContext = Rendered.View(("Phone", "1", "请填写 11 位手机号码"), ("Fields[a.b]", "", "请填写店名"), ("", "", "材料不齐，不能提交")),
        });

        Assert.Equal("有 3 处需要修改", html.QuerySelector("h2")!.TextContent);
        Assert.Equal(["#Phone", "#Fields-a-b-"], html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("材料不齐，不能提交", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Textarea_WithLimit_CountsInChinese()
    {
        var html = Rendered.Field(new TextareaTagHelper { Name = "Reason", Label = "理由", Max = 200, Value = "因为\n换行" });

        Assert.Equal("因为\n换行", html.QuerySelector("textarea")!.TextContent);
        Assert.Equal("200", html.QuerySelector("[data-module]")!.GetAttribute("data-maxlength"));
        Assert.Equal("Reason-info", html.QuerySelector("textarea")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Upload_WithCamera_KeepsTheGallery()
    {
        var html = Rendered.Field(new UploadTagHelper { Name = "file", Label = "租赁合同", Camera = true });

        Assert.Equal(["file", "file"], html.QuerySelectorAll("input[type=file]").Select(i => i.GetAttribute("name")));
        Assert.Null(html.QuerySelector("#file")!.GetAttribute("capture"));
        Assert.NotNull(html.QuerySelector("#file-camera")!.GetAttribute("capture"));
    }

    [Theory]
    [InlineData(ButtonKind.Primary, "govuk-button")]
    [InlineData(ButtonKind.Secondary, "govuk-button govuk-button--secondary")]
    [InlineData(ButtonKind.Warning, "govuk-button govuk-button--warning")]
    public void Button_WithKey_ShowsIt(ButtonKind kind, string css)
    {
        var button = Rendered.Tag(new ButtonTagHelper { Kind = kind, Key = "Alt+S" }, "受理并打印凭证").QuerySelector("button")!;

        Assert.Equal(css, button.ClassName);
        Assert.Equal("Alt+S", button.GetAttribute("data-key"));
        Assert.Equal("受理并打印凭证 Alt+S", button.TextContent);
        Assert.Equal("submit", button.GetAttribute("type"));
    }
}
