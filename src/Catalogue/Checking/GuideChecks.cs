using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Whether a guide says everything a reader needs, and says nothing that contradicts itself.</summary>
internal static partial class GuideChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        foreach (var item in document.Items)
        {
            CheckItem(item, $"item/{item.Key}", problems);
        }

        foreach (var material in document.Materials)
        {
            CheckMaterial(material, $"material/{material.Id}", problems);
        }

        var items = document.Items.DistinctBy(i => i.Key).ToDictionary(i => i.Key);
        var kinds = document.Certificates.DistinctBy(c => c.Key).ToDictionary(c => c.Key);
        foreach (var theme in document.Themes)
        {
            CheckTheme(theme, items, kinds, problems);
        }
    }

    private static void CheckItem(HandlingItem item, string place, ProblemList problems)
    {
        if (item.Process.Count == 0)
        {
            problems.WarnAt(place, CheckRule.Missing, $"事项“{item.Name}”没有写办理流程。");
        }

        if (item.Kind is ItemKind.Licence && item.Questions.Count == 0)
        {
            problems.WarnAt(place, CheckRule.Missing, $"行政许可“{item.Name}”至少要有一个常见问题。");
        }

        if (item.Visits > 0 && !item.Process.Any(line => OnSite().IsMatch(line)))
        {
            problems.WarnAt(place, CheckRule.VisitReason, $"事项“{item.Name}”要跑 {item.Visits} 次，办理流程里没有说为什么要到场。");
        }

        if (item.Fee is { Basis: null } fee && !NotAFee().IsMatch(fee.Standard))
        {
            problems.WarnAt(place, CheckRule.FeeBasis, $"事项“{item.Name}”收费“{fee.Standard}”，没有写依据。");
        }

        if (item.Result is { } result)
        {
            if (result.Kind is ResultKind.Certificate && item.Issues.Count == 0)
            {
                problems.WarnAt(place, CheckRule.ResultSample, $"事项“{item.Name}”的结果是证照“{result.Name}”，没有写核发哪种证照，也就没有样本。");
            }

            if (result.Kind is ResultKind.Certificate ? Written().IsMatch(result.Name) : Certified().IsMatch(result.Name))
            {
                problems.WarnAt(place, CheckRule.ResultName, $"事项“{item.Name}”的结果“{result.Name}”与类型 {Word(result.Kind)} 不符。");
            }
        }
    }

    private static void CheckMaterial(MaterialKind material, string place, ProblemList problems)
    {
        if (material is { CheckPoints.Count: 0, PaperOf: null })
        {
            problems.WarnAt(place, CheckRule.Missing, $"材料“{material.Name}”没有写受理要点。");
        }

        if (Composite().IsMatch(material.Name))
        {
            problems.WarnAt(place, CheckRule.Composite, $"材料“{material.Name}”像是几种写在一行。");
        }
    }

    private static void CheckTheme(
        ServiceTheme theme, Dictionary<string, HandlingItem> items, Dictionary<string, CertificateKind> kinds, ProblemList problems)
    {
        var place = $"theme/{theme.Number}";
        foreach (var part in theme.Parts)
        {
            if (part.BudgetWorkingDays is { } budget && items.TryGetValue(part.Item, out var item) && budget > item.Limits.PromisedWorkingDays)
            {
                problems.ErrorAt($"{place}/part:{part.Item}", $"事项“{item.Name}”在本主题中用 {budget} 个工作日，超过它自己的承诺 {item.Limits.PromisedWorkingDays} 个工作日。", Remedy.Shorter);
            }
        }

        if (theme.AlsoCalled.Count == 0)
        {
            problems.WarnAt(place, CheckRule.Missing, $"主题 {theme.Number} 没有写群众的叫法，搜不到。");
        }

        var holders = theme.Parts.Select(p => items.GetValueOrDefault(p.Item)).OfType<HandlingItem>()
            .SelectMany(i => i.Issues).Select(kinds.GetValueOrDefault).OfType<CertificateKind>().Select(k => k.Holder).ToHashSet();
        if (holders.Count > 0 && !holders.Contains(theme.For))
        {
            problems.WarnAt(place, CheckRule.Audience, $"主题 {theme.Number} 面向{(theme.For is ApplicantKind.Person ? "个人" : "企业")}，核发的证照却都不是发给这类对象的。");
        }
    }

    private static string Word(ResultKind kind) => kind switch
    {
        ResultKind.Certificate => "证照",
        ResultKind.Document => "文件",
        ResultKind.Record => "登记或记录",
    };

    [GeneratedRegex("窗口|到场|现场|当面|本人到|来一趟")]
    private static partial Regex OnSite();

    [GeneratedRegex("(?:批复|通知书|决定书)$")]
    private static partial Regex Written();

    [GeneratedRegex("(?:证|执照)$")]
    private static partial Regex Certified();

    [GeneratedRegex("不是收费|工本费")]
    private static partial Regex NotAFee();

    [GeneratedRegex("[/、；]|或者|以及")]
    private static partial Regex Composite();
}
