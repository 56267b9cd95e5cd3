using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Experience;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Catalog;

/// <summary>What finished cases really took, beside what separate handling would.</summary>
public sealed class ExperiencePagesTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(12, true)]
    public async Task Experience_FromFiveCasesOn_IsOnTheGuideAndInTheLedger(int cases, bool shown)
    {
        await using var host = new TestHost();
        var journey = await CaseJourney.SubmitAsync(host);
        await journey.DoAsync<KeepThemeExperience, ThemeExperienceKept>((op, p, c) => op.RunAsync([new CountedTheme("152529", 8, cases, 4, 1, 3, Rated: cases, Satisfied: cases)], p, c));
        await host.Services.GetRequiredService<ThemeExperiences>().RefreshAsync(CancellationToken.None); // as every node does now and then
        using var citizen = host.OpenBrowser();
        using var supervisor = await host.SignInAsync("supervisor1");

        var guide = await citizen.OpenAsync("/152529/themes/8");
        var ledger = await (await supervisor.OpenAsync("/watch")).FollowAsync("五减台账");

        Assert.Matches("原：[0-9]+ 部门 / [0-9]+ 表 / [0-9]+ 材料 / [0-9]+ 天 → 现：1 窗 / 1 表 / [0-9]+ 材料 / 7 天", guide.Text);
        Assert.Equal(shown, guide.Text.Contains("近一年办结 12 件，一半的件 4 个工作日内办完，跑 1 次，交 3 份材料；分开办要", StringComparison.Ordinal));
        Assert.Equal(shown, ledger.Text.Contains("4 个工作日，跑 1 次，3 份材料", StringComparison.Ordinal));
        Assert.Equal(shown, (await supervisor.OpenAsync("/catalog/online")).Text.Contains("满意达到 90% 的", StringComparison.Ordinal));
        Assert.Null(ledger.Document.QuerySelector("main td a[href^='/catalog/themes']"));
    }
}
