using Suban.Components.Listing;
using Suban.Components.Status;

namespace Suban.Components.Tests.Listing;

public sealed class ListingTests
{
    [Fact]
    public void Summary_Rows_SayWhatIsMissingAndWhereItCameFrom()
    {
        var html = Rendered.Tag(new SummaryTagHelper
        {
            Title = "经营者信息",
            ChangeHref = "/apply/1/s/operator",
            Rows = [new("姓名", "申请人甲", null, "身份证"), new("邮编", null, "/apply/1/s/operator#postcode")],
        });

        Assert.Equal("经营者信息", html.QuerySelector("h2")!.TextContent);
        Assert.Equal(["申请人甲 来自身份证", "未填写"], html.QuerySelectorAll("dd.govuk-summary-list__value").Select(d => d.TextContent));
        Assert.Equal(["修改经营者信息", "修改邮编"], html.QuerySelectorAll("a").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData(TaskState.NotStarted, "未开始", true)]
    [InlineData(TaskState.InProgress, "填写中", true)]
    [InlineData(TaskState.Done, "已完成", false)]
    [InlineData(TaskState.Faulty, "有问题", true)]
    [InlineData(TaskState.Blocked, "暂不能填", true)]
    public void TaskList_State_IsAWord_AndFinishedOnesArePlain(TaskState state, string word, bool coloured)
    {
        var html = Rendered.Tag(new TaskListTagHelper { Id = "forms", Items = [new("经营场所", "/apply/1/s/premises", state, "3 项")] });

        Assert.Equal(word, html.QuerySelector(".govuk-task-list__status")!.TextContent);
        Assert.Equal(coloured, html.QuerySelector(".ms-tag") is not null);
        Assert.Equal("forms-1-hint forms-1-state", html.QuerySelector("a")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void TaskList_WithoutAddress_IsNotALink() =>
        Assert.Empty(Rendered.Tag(new TaskListTagHelper { Id = "f", Items = [new("核对与签名", null, TaskState.Blocked)] }).QuerySelectorAll("a"));

    [Fact]
    public void Table_Cells_CarryTheirHeadForNarrowScreens()
    {
        var html = Rendered.Tag(new TableTagHelper
        {
            Caption = "各部门承诺",
            Columns = ["事项", "灯"],
            Rows = [["营业执照<b>", new Lamp(LampColour.Red, "超 2 小时")]],
        });

        Assert.Equal(["事项", "灯"], html.QuerySelectorAll("td").Select(c => c.GetAttribute("data-th")));
        Assert.Equal(["营业执照<b>", "超时 · 超 2 小时"], html.QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.Equal(["table", "rowgroup", "row"], new[] { "table", "tbody", "tbody tr" }.Select(s => html.QuerySelector(s)!.GetAttribute("role")));
    }

    [Fact]
    public void Table_Empty_IsASentenceNotABareHead()
    {
        var html = Rendered.Tag(new TableTagHelper { Caption = "办件", Columns = ["编号"], Empty = "您还没有办件。" });

        Assert.Null(html.QuerySelector("table"));
        Assert.Equal("您还没有办件。", html.Body!.TextContent);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("?before=2", null, "上一页")]
    [InlineData("?before=2", "?after=9", "上一页,下一页")]
    public void Pager_Neighbours_AreLinksOnlyWhereTheyExist(string? newer, string? older, string links)
    {
        var html = Rendered.Tag(new PagerTagHelper { NewerHref = newer, OlderHref = older });

        Assert.Equal(links, string.Join(',', html.QuerySelectorAll("a").Select(a => a.TextContent)));
    }
}
