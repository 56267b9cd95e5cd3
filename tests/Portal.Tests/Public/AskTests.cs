namespace Suban.Portal.Tests.Public;

[Collection(nameof(PublishedPages))]
public sealed class AskTests(PublishedPages pages)
{
    [Fact]
    public async Task Ask_EveryQuestion_EndsInAChecklistThatCanBeBookmarked()
    {
        using var browser = pages.OpenBrowser();
        var page = await (await browser.OpenAsync("/152529/themes/8")).FollowAsync("看我要办哪些");

        foreach (var option in (string[])["up-to-50", "no", "no", "no", "yes"])
        {
            Assert.EndsWith("/ask", page.Path, StringComparison.Ordinal);
            page = await page.Form().Tick(page.One("input[name=asked]").GetAttribute("value")!, option).SubmitAsync("继续");
        }

        Assert.Equal("/152529/themes/8/result", page.Path);
        Assert.Equal("您的办事清单", page.Heading);
        page.AssertText("户外招牌");
        var again = await browser.OpenAsync(page.Address.PathAndQuery);
        Assert.Equal(page.Text, again.Text);
    }

    [Fact]
    public async Task Ask_NothingChosen_SaysSoAndKeepsEarlierAnswers()
    {
        using var browser = pages.OpenBrowser();
        var page = await browser.OpenAsync("/152529/themes/8/ask?area=up-to-50");

        var refused = await page.Form().SubmitAsync("继续");

        Assert.StartsWith("错误：", refused.Document.Title, StringComparison.Ordinal);
        Assert.Contains("请选一个答案；说不准就选“我不确定”。", refused.Errors);
        Assert.Equal("up-to-50", refused.One("input[type=hidden][name=area]").GetAttribute("value"));
        Assert.NotNull(refused.Document.QuerySelector(refused.One(".govuk-error-summary a").GetAttribute("href")!));
    }

    [Fact]
    public async Task Ask_AnsweredBefore_ShowsTheAnswerAndKeepsTheOthers()
    {
        using var browser = pages.OpenBrowser();
        var result = await browser.OpenAsync("/152529/themes/8/result?area=up-to-50&cold=no&drain=no&home=no&sign=yes");

        var question = await result.FollowAsync("修改：门口要做招牌吗？");
        var changed = await question.Form().Tick("sign", "no").SubmitAsync("继续");

        Assert.NotNull(question.One("input[name=sign][value=yes]").GetAttribute("checked"));
        Assert.Equal("/152529/themes/8/result", changed.Path);
        Assert.DoesNotContain("户外招牌", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_Refused_NamesReasonRouteAndWhomToCall()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/themes/8/result?area=over-50");

        Assert.Equal("这件事要换个办法办", page.Heading);
        Assert.NotNull(page.Document.QuerySelector("main a[href^='/152529/items/']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href^='tel:']"));
    }

    [Fact]
    public async Task Result_NobodyShouldGuess_SendsToAPerson()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/themes/8/result?area=unsure");

        Assert.Equal("先打个电话问清楚", page.Heading);
    }

    [Theory]
    [InlineData("area=nonsense")]
    [InlineData("area=up-to-50&area=over-50")]
    [InlineData("unknown=1")]
    [InlineData("")]
    public async Task Result_AnswersNobodyGave_AsksTheQuestion(string query)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/themes/8/result?" + query);

        Assert.Equal("/152529/themes/8/ask", page.Path);
        Assert.Equal("area", page.One("input[name=asked]").GetAttribute("value"));
    }

    [Fact]
    public async Task Notice_ForAReader_ListsExactlyTheChecklistsPapers()
    {
        using var browser = pages.OpenBrowser();
        const string answers = "area=up-to-50&cold=no&drain=no&home=no&sign=yes";

        var notice = await browser.OpenAsync("/152529/themes/8/notice?" + answers);
        var result = await browser.OpenAsync("/152529/themes/8/result?" + answers);

        Assert.Equal("一次性告知单", notice.Heading);
        var papers = notice.All("table:nth-of-type(2) tbody td:nth-child(2)");
        Assert.NotEmpty(papers);
        Assert.All(papers, paper => Assert.Contains(paper.Replace("（视情况）", "", StringComparison.Ordinal), result.Text, StringComparison.Ordinal));
    }
}
