using Suban.Cases.Experience;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Tests.Catalog;

public sealed class ThemePhaseTests
{
    private static readonly ThemeRow _row = new(8, "我要开小餐馆", "市场监督管理局", ThemeStanding.InForce, ThemeOrigin.File, 1, null, null, 100, 0, null, false, false);

    [Theory]
    [InlineData(null, 0, 0, "推行")]
    [InlineData(0, 0, 0, "推行")]
    [InlineData(1, 0, 0, "落地")]
    [InlineData(9, 4, 4, "落地")]
    [InlineData(9, 10, 8, "落地")]
    [InlineData(9, 10, 9, "见效")]
    public void Of_PublishedTheme_GoesByItsCasesAndRatings(int? cases, int rated, int satisfied, string words)
    {
        var counted = cases is { } some ? new CountedTheme("152529", 8, some, 4, 1, 3, rated, satisfied) : null;

        Assert.Equal(words, ThemePhases.Words(ThemePhases.Of(_row, counted, wellPercent: 90)!.Value));
    }

    [Theory]
    [InlineData(ThemeStage.Editing, "梳理")]
    [InlineData(ThemeStage.InReview, "梳理")]
    [InlineData(ThemeStage.Collected, "成熟")]
    [InlineData(ThemeStage.Scheduled, "成熟")]
    public void Of_ThemeThatIsNew_GoesByItsDraft(ThemeStage stage, string words) =>
        Assert.Equal(words, ThemePhases.Words(ThemePhases.Of(_row with { Standing = null, Stage = stage }, null, 90)!.Value));

    [Fact]
    public void Of_ThemeThatWasStopped_IsInNoPhase() => Assert.Null(ThemePhases.Of(_row with { Standing = ThemeStanding.Suspended }, null, 90));

    [Theory]
    [InlineData(100, 0, null, 100)]
    [InlineData(90, 3, null, 84)]
    [InlineData(1, 3, null, 0)]
    [InlineData(100, 0, 1, 0)]
    public void Score_LessForWhatIsMissingAndWarned(int percent, int warnings, int? blocks, int score) =>
        Assert.Equal(score, new GuideAccuracy(_row with { Percent = percent, Warnings = warnings, Blocks = blocks }).Score);
}
