using Suban.Catalogue.Compiling;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>
/// 申请材料原则上不多于自治区发布办事指南中的申请材料数量: what is above the baseline needs a reason and whoever approved it.
/// </summary>
internal static class BaselineChecks
{
    /// <param name="reported">Where a finding about a theme is reported.</param>
    public static void Run(CatalogueDocument document, ProblemList problems, Func<int, string> reported)
    {
        if (document.Baselines.Count == 0)
        {
            return;
        }

        var library = new CatalogueLibrary(document, "", "", []);
        foreach (var baseline in document.Baselines)
        {
            var place = reported(baseline.Number);
            if (document.Themes.FirstOrDefault(t => t.Number == baseline.Number) is not { } theme)
            {
                if (document.Retired.All(r => r.Number != baseline.Number))
                {
                    problems.ErrorAt(place, $"基线写的主题 {baseline.Number} 不在本地清单里。", Remedy.Listed);
                }

                continue;
            }

            var asked = ThemeOverview.Of(new ThemeVersion(theme, library)).Reductions.Materials.After;
            if (baseline.Materials is { } most && asked > most && (baseline.Because is null || baseline.ApprovedBy is null))
            {
                problems.WarnAt(place, CheckRule.MaterialCeiling, $"主题 {theme.Number} 要准备 {asked} 份材料，自治区指南是 {most} 份：{Missing(baseline)}。");
            }
        }
    }

    private static string Missing(ThemeBaseline baseline) => baseline.Because is null ? "请减少，或写明理由（because）" : "理由还没有写由谁批准（approved-by）";
}
