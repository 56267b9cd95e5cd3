using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The wording of guides: nothing that leaves people guessing what is meant (消除模糊表述).</summary>
internal static partial class WordChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        foreach (var item in document.Items)
        {
            var place = $"item/{item.Key}";
            CheckVague(place, "受理条件", item.Conditions, problems);
            CheckVague(place, "办理流程", item.Process, problems);
            CheckVague(place, "告知内容", item.Commitment?.Notice is { } notice ? [notice] : [], problems);
            CheckVerifiable(place, item.Conditions, problems);
        }

        foreach (var material in document.Materials)
        {
            CheckVague($"material/{material.Id}", "准备方法", material.How is { } how ? [how] : [], problems);
            CheckVague($"material/{material.Id}", "受理要点", material.CheckPoints, problems);
        }

        foreach (var theme in document.Themes)
        {
            var place = $"theme/{theme.Number}";
            CheckVague(place, "简介", [theme.Summary], problems);
            CheckVague(place, "办理条件", [.. theme.Conditions, .. theme.Eligibility.Select(e => e.Because)], problems);
            CheckVague(place, "说明", [.. theme.Notes, .. theme.Benefits], problems);
            CheckVerifiable(place, theme.Conditions, problems);
        }
    }

    private static void CheckVague(string place, string part, IReadOnlyList<string> lines, ProblemList problems)
    {
        foreach (var line in lines)
        {
            foreach (var word in Vague().Matches(line).Select(m => m.Value).Distinct())
            {
                problems.WarnAt(place, CheckRule.VagueWords, $"{part}“{line}”里的“{word}”没有说清是什么。");
            }
        }
    }

    private static void CheckVerifiable(string place, IReadOnlyList<string> conditions, ProblemList problems)
    {
        foreach (var line in conditions)
        {
            foreach (var word in Unverifiable().Matches(line).Select(m => m.Value).Distinct())
            {
                problems.WarnAt(place, CheckRule.Unverifiable, $"条件“{line}”里的“{word}”没有标准，窗口无法核实。");
            }
        }
    }

    // 等级, 平等, 等于 and 等候 are words of their own; 等 is vague only where it ends a list.
    [GeneratedRegex("等(?:材料|证明|资料|证件|文件|手续|情况|情形|部门|有关)|(?<![平同高中初优相])等(?=[。；，、）]|$)|其[他它](?:材料|证明|资料|证件|文件|手续|情况|情形|部门|规定|要求|条件)|(?:有关|相关)(?:材料|证明|资料|证件|文件|手续|部门|规定|要求|情况|条件)|根据需要|必要时|视情况|若干|原则上|等等")]
    private static partial Regex Vague();

    [GeneratedRegex("良好|适当|合理|足够|必要的|相应的|相适应|相称|符合要求|符合规定|符合条件|具备条件|健全|完善|干净|合格的人员")]
    private static partial Regex Unverifiable();
}
