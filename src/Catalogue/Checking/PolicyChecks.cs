using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Policy;

namespace Suban.Catalogue.Checking;

/// <summary>Policy documents: official data that are either there or said to be unconfirmed, and references that lead somewhere.</summary>
internal static partial class PolicyChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var items = document.Items.Select(i => i.Key).ToHashSet();
        var themes = document.Themes.Select(t => t.Number).ToHashSet();
        var keys = document.Policies.Select(p => p.Key).ToHashSet();
        foreach (var twice in document.Policies.GroupBy(p => p.Key).Where(g => g.Count() > 1))
        {
            problems.ErrorAtLast($"policy/{twice.Key}", $"政策文件 {twice.Key} 定义了 {twice.Count()} 次", Remedy.Once);
        }

        foreach (var twice in document.Policies.Where(p => p.Number is not null).GroupBy(p => p.Number).Where(g => g.Count() > 1))
        {
            problems.ErrorAt($"policy/{twice.Last().Key}", $"发文字号“{twice.Key}”重复：{string.Join("、", twice.Select(p => p.Key))}。", Remedy.Once);
        }

        foreach (var policy in document.Policies)
        {
            var place = $"policy/{policy.Key}";
            CheckFacts(policy, place, problems);
            CheckAddresses(policy, place, problems);
            foreach (var item in policy.Items.Where(i => !items.Contains(i)))
            {
                problems.ErrorAt(place, $"事项 {item} 不存在。", Remedy.Existing);
            }

            foreach (var theme in policy.Themes.Where(t => t > 0 && !themes.Contains(t)))
            {
                problems.ErrorAt(place, $"主题 {theme} 不存在。", Remedy.Existing);
            }

            if (policy.ReplacedBy is { } next && (!keys.Contains(next) || next == policy.Key))
            {
                problems.ErrorAt(place, $"替代它的文件 {next} 不存在。", Remedy.Existing);
            }
        }
    }

    private static void CheckFacts(PolicyDocument policy, string place, ProblemList problems)
    {
        foreach (var (fact, key, name, missing) in new[]
        {
            (PolicyFact.Number, "number", "发文字号", policy.Number is null),
            (PolicyFact.Issuer, "issuer", "发布机构", policy.Issuer is null),
            (PolicyFact.Date, "dated", "成文日期", policy.Dated is null),
            (PolicyFact.Validity, "validity", "公文时效", policy.Validity is null),
        })
        {
            if (missing && !policy.IsUnconfirmed(fact))
            {
                problems.ErrorAt(place, $"没有写{name}（{key}）；不知道的，把 {key} 列进 needsLocalConfirmation。", "查文件原文补上；查不到的，列进 needsLocalConfirmation。");
            }
        }

        if (policy.Number is { } number && !NumberShape().IsMatch(number))
        {
            problems.ErrorAt(place, $"发文字号“{number}”应像“国办发〔2022〕32号”或“国务院令第673号”。", "照文件原文写，年份用六角括号。");
        }

        if (policy.Dated is { } dated && !DateShape().IsMatch(dated))
        {
            problems.ErrorAt(place, $"成文日期“{dated}”应写成 2021-04-26，只知道年月的写 2021-04，只知道年的写 2021。", "写成年-月-日；只知道年月的写年-月。");
        }

        if (policy.Level is PolicyLevel.Local != policy.Region is not null)
        {
            problems.ErrorAt(place, "本地文件（level: local）要写是哪个区划的（region），别的不写。", "本地文件补上 region，别的删去 region。");
        }

        if (policy.Points.Count == 0)
        {
            problems.WarnAt(place, CheckRule.Missing, $"“{policy.Title}”没有写要点（points）。");
        }

        if (policy.Unconfirmed.Count > 0)
        {
            problems.WarnAt(place, CheckRule.PolicyFacts, $"“{policy.Title}”有 {policy.Unconfirmed.Count} 项官方信息没有核实，页面上标“以本地确认为准”。");
        }
    }

    private static void CheckAddresses(PolicyDocument policy, string place, ProblemList problems)
    {
        foreach (var address in policy.Readings.Select(r => r.Address).Append(policy.Address).OfType<string>())
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            {
                problems.ErrorAt(place, $"网址“{address}”应以 https:// 开头。", "换成以 https:// 开头的网址，没有的删去这一行。");
            }
        }
    }

    [GeneratedRegex(@"\A(?:[一-鿿]{2,12}〔[0-9]{4}〕[1-9][0-9]*号|[一-鿿]{2,20}令(?:第[1-9][0-9]*号|\([0-9]{4}\)第[1-9][0-9]*号))\z")]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"\A[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?\z")]
    private static partial Regex DateShape();
}
