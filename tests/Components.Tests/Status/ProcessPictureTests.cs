using AngleSharp.Dom;
using Suban.Components.Status;

namespace Suban.Components.Tests.Status;

public sealed class ProcessPictureTests
{
    [Fact]
    public void Picture_Parallel_IsDrawnAndListed()
    {
        var html = Rendered.Html(ProcessPicture.Of(
        [
            new("licence", "营业执照", "市场监管局", "当场", 1, []),
            new("food", "小餐饮店登记", "市场监管局", "5 个工作日", 2, ["licence"]),
            new("sign", "户外招牌", "城管局", "5 个工作日", 2, ["licence"]),
        ]));

        Assert.Equal("true", html.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.Equal(5, html.QuerySelectorAll("rect").Length);
        Assert.Equal(["一次提交", "营业执照", "2 项同时办", "一窗发证"], html.QuerySelectorAll("ol > li > b").Select(b => b.TextContent));
    }

    [Fact]
    public void Picture_ManyStages_IsAListOnly()
    {
        var html = Rendered.Html(ProcessPicture.Of(
            [.. Enumerable.Range(1, 4).Select(i => new ProcessStep($"s{i}", $"第{i}步", "某局", "1 个工作日", i, i == 1 ? [] : [$"s{i - 1}"]))]));

        Assert.Null(html.QuerySelector("svg"));
        Assert.Equal(6, html.QuerySelectorAll("ol > li").Length);
    }

    [Fact]
    public void Layout_FollowsFromOthers_IsNotDrawnTwice()
    {
        ProcessStep[] steps = [new("a", "甲", "", "", 1, []), new("b", "乙", "", "", 2, ["a"]), new("c", "丙", "", "", 3, ["a", "b"])];

        var layout = new ProcessLayout([.. steps.Select(s => (IReadOnlyList<ProcessStep>)[s])]);

        Assert.Equal([("a", "b"), ("b", "c")], layout.Edges);
        Assert.Equal(["c"], layout.Last);
    }

    [Fact]
    public void Layout_RowsThatOnlyLeadToTheEnd_StayFree()
    {
        ProcessStep[] second = [new("fire", "消防", "", "", 2, ["a"]), new("sign", "招牌", "", "", 2, ["a"]), new("tax", "税务", "", "", 2, ["a"])];
        ProcessStep[] third = [new("hotel", "特种行业", "", "", 3, ["fire"])];

        var layout = new ProcessLayout([[new("a", "执照", "", "", 1, [])], second, third]);

        Assert.Equal(layout.RowOf("fire"), layout.RowOf("hotel"));
        Assert.Equal(3, second.Select(s => layout.RowOf(s.Key)).Distinct().Count());
    }
}
