using Suban.Components.Fields;

namespace Suban.Components.Tests.Fields;

public sealed class InputTagHelperTests
{
    [Theory]
    [InlineData("Phone", "手机号码", "Phone")]
    [InlineData("Fields[operator.mobile]", "经营者手机号码", "Fields-operator-mobile-")]
    [InlineData("经营者姓名", "经营者姓名", "经营者姓名")]
    public void Input_AnyName_LabelPointsAtTheBox(string name, string label, string id)
    {
        var html = Rendered.Field(new InputTagHelper { Name = name, Label = label });

        Assert.Equal(id, html.QuerySelector("input")!.Id);
        Assert.Equal(name, html.QuerySelector("input")!.GetAttribute("name"));
        Assert.Equal(id, html.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal(label, html.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public void Input_Refused_KeepsWhatWasTypedAndNamesTheFault()
    {
        var html = Rendered.Field(
            new InputTagHelper { Name = "Phone", Label = "手机号码", Hint = "办理进度发到这个号码", Value = "原来的" },
            ("Phone", "1380479", "请填写 11 位手机号码"));
        var box = html.QuerySelector("input")!;

        Assert.Equal("1380479", box.GetAttribute("value"));
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Equal("Phone-hint Phone-error", box.GetAttribute("aria-describedby"));
        Assert.Equal("错误：请填写 11 位手机号码", html.QuerySelector("#Phone-error")!.TextContent);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onfocus=\"alert(1)")]
    [InlineData("ᠰᠢᠯᠤᠭᠤᠨ 𠮷·買買提")]
    public void Input_AnyText_IsShownAsTyped(string typed)
    {
        var html = Rendered.Field(new InputTagHelper { Name = "Name", Label = typed, Hint = typed, Value = typed });

        Assert.Equal(typed, html.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal(typed, html.QuerySelector("label")!.TextContent);
        Assert.Equal(typed, html.QuerySelector(".govuk-hint")!.TextContent);
        Assert.Null(html.QuerySelector("script"));
        Assert.Null(html.QuerySelector("input")!.GetAttribute("onfocus"));
    }

    [Fact]
    public void Input_Locked_IsTextNotADisabledBox()
    {
        var html = Rendered.Field(new InputTagHelper { Name = "Name", Label = "姓名", Value = "申请人甲", Locked = true, Source = "身份证" });

        Assert.Empty(html.QuerySelectorAll("input"));
        Assert.Equal("申请人甲", html.QuerySelector(".ms-fixed")!.TextContent);
        Assert.Equal("来自身份证", html.QuerySelector(".ms-src")!.TextContent);
    }

    [Fact]
    public void Input_OptionalWithUnit_SaysSoWithoutAsterisk()
    {
        var html = Rendered.Field(new InputTagHelper { Name = "Area", Label = "使用面积", Optional = true, Unit = "平方米", Width = 6 });

        Assert.Equal("使用面积（选填）", html.QuerySelector("label")!.TextContent);
        Assert.Equal("平方米", html.QuerySelector(".govuk-input__suffix")!.TextContent);
        Assert.Contains("ms-w-6", html.QuerySelector("input")!.ClassList);
        Assert.DoesNotContain("*", html.Body!.TextContent, StringComparison.Ordinal);
    }
}
