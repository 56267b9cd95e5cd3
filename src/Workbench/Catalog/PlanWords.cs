using System.Globalization;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Components.Status;

namespace Suban.Workbench.Catalog;

/// <summary>The words in which an editor reads a plan.</summary>
internal static class PlanWords
{
    public static string Days(int days) => days == 0 ? "当场" : $"{days} 个工作日";

    /// <summary>The parts of a plan as they are drawn.</summary>
    public static IReadOnlyList<ProcessStep> Steps(ThemePlan plan) =>
        [.. plan.Components.Select(c => new ProcessStep(c.Key, c.Name, Short(c.AuthorityName), Days(c.BudgetWorkingDays), c.Stage, c.After))];

    /// <summary>正镶白旗市场监督管理局 is 市场监督管理局 to people who work there; a party committee keeps its whole name.</summary>
    public static string Short(string authority) =>
        authority.StartsWith("中共", StringComparison.Ordinal) ? authority : authority.IndexOf('旗', StringComparison.Ordinal) is var at and > 0 && at < authority.Length - 3 ? authority[(at + 1)..] : authority;

    /// <summary>What nobody can fill in for the applicant.</summary>
    public static int ToType(ThemePlan plan) => plan.Fields.Count(f => f.Prefill.Count == 0 || f.Reuse is ReuseClass.NeverPrefill);

    public static string Way(PlannedMaterial material) => material.Source switch
    {
        MaterialSource.FromCertificate or MaterialSource.FromShared => "免提交",
        MaterialSource.ProducedHere => "填表后自动生成",
        MaterialSource.Upload when material.CertificateKinds.Count > 0 => "上传，有电子证照的免提交",
        MaterialSource.Upload => "上传或窗口交",
        MaterialSource.AtWindow => "窗口出示",
    };

    public static string When(Condition condition, ServiceTheme theme) => condition.IsAlways ? "都要" : string.Join("，并且", condition.Terms.Select(t =>
        theme.Situations.FirstOrDefault(s => s.Id == t.Situation) is { } question
            ? $"“{question.Ask}”选{string.Join("或", t.Options.Select(o => $"“{question.Find(o)?.Say ?? o}”"))}"
            : $"问题 {t.Situation}（还没有）"));

    public static string Route(string go, RegionCatalogue region) => go.Split('/') switch
    {
        ["window"] => "窗口",
        ["item", var key] => $"事项“{region.ItemLibrary.FindItem(key)?.Name ?? key}”",
        ["theme", var number] => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && region.FindTheme(n) is { } theme
            ? $"主题 {n}“{theme.Name}”"
            : $"主题 {number}",
        _ => go,
    };

    public static string Basis(LegalBasis basis) => basis.NeedsLocalConfirmation ? basis.Line + "（待确认）" : basis.Line;
}
