using Suban.Components.Fields;

namespace Suban.Components.Tests.Fields;

public sealed class ChoicesTagHelperTests
{
    private static readonly Choice[] _tenure = [new("own", "自有"), new("rent", "租赁", "要有租赁合同"), new("free", "无偿使用")];

    [Fact]
    public void Radios_NothingKnown_ChooseNothing()
    {
        var html = Rendered.Field(new RadiosTagHelper { Name = "Tenure", Label = "房屋来源", Items = _tenure });

        Assert.Equal("房屋来源", html.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal(["own", "rent", "free"], html.QuerySelectorAll("input[type=radio]").Select(i => i.GetAttribute("value")));
        Assert.Empty(html.QuerySelectorAll("[checked]"));
    }

    [Fact]
    public void Radios_FirstChoice_CarriesTheFieldsIdForTheErrorSummary()
    {
        var html = Rendered.Field(new RadiosTagHelper { Name = "Tenure", Label = "房屋来源", Items = _tenure }, ("Tenure", null, "请选择房屋来源"));

        Assert.Equal(["Tenure", "Tenure-2", "Tenure-3"], html.QuerySelectorAll("input").Select(i => i.Id));
        Assert.Equal("Tenure-error", html.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("Tenure-2-hint", html.QuerySelector("#Tenure-2")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Radios_ChosenBefore_AreChosenAgain()
    {
        var html = Rendered.Field(new RadiosTagHelper { Name = "Tenure", Label = "房屋来源", Items = _tenure, Value = "rent" });

        Assert.Equal("rent", Assert.Single(html.QuerySelectorAll("[checked]")).GetAttribute("value"));
    }

    [Fact]
    public void Checkboxes_SeveralValues_AreAllTicked()
    {
        var html = Rendered.Field(new CheckboxesTagHelper { Name = "Tenure", Label = "房屋来源", Items = _tenure, Values = ["own", "free"] });

        Assert.Equal(["own", "free"], html.QuerySelectorAll("[checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public void Select_Unanswered_StandsOnTheEmptyLine()
    {
        var html = Rendered.Field(new SelectTagHelper { Name = "Town", Label = "苏木镇", Items = [new("1", "明安图镇"), new("2", "星耀镇")] });

        Assert.Equal(["请选择", "明安图镇", "星耀镇"], html.QuerySelectorAll("option").Select(o => o.TextContent));
        Assert.Empty(html.QuerySelectorAll("[selected]"));
    }
}
