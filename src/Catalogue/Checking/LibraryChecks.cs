using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Data elements, materials and certificate kinds.</summary>
internal static partial class LibraryChecks
{
    private static readonly string[] _vague =
        ["等材料", "其他材料", "其它材料", "其他相关", "其它相关", "相关证明", "相关材料", "有关材料", "有关证明", "相关资料", "其他资料", "证明材料等", "等证明"];

    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var kinds = document.Certificates.Select(c => c.Key).ToHashSet();
        var elements = document.Elements.Select(e => e.Id).ToHashSet();
        foreach (var element in document.Elements)
        {
            CheckElement(element, kinds, problems);
        }

        foreach (var material in document.Materials)
        {
            CheckMaterial(material, kinds, problems);
        }

        foreach (var kind in document.Certificates)
        {
            CheckCertificate(kind, kinds, elements, problems);
        }

        CheckUse(document, problems);
    }

    private static void CheckElement(DataElement element, HashSet<string> kinds, ProblemList problems)
    {
        var place = $"element/{element.Id}";
        if (!ElementId().IsMatch(element.Id))
        {
            problems.ErrorAt(place, $"数据元编号 {element.Id} 应形如 operator.name。", "改成“分组.名称”，用小写字母和短横。");
        }

        if (element.Type is ElementType.Choice && element.Options.Count < 2)
        {
            problems.ErrorAt(place, $"数据元 {element.Id} 是单选，至少要有两个选项。", "在 options 里写至少两个选项，或者换一种类型。");
        }

        if (element.Type is not ElementType.Choice && element.Options.Count > 0)
        {
            problems.ErrorAt(place, $"数据元 {element.Id} 有选项，类型应为 choice。", "把 type 改成 choice，或者删去 options。");
        }

        if (element.Options.DistinctBy(o => o.Label).Count() != element.Options.Count)
        {
            problems.ErrorAt(place, $"数据元 {element.Id} 的选项文字重复。", Remedy.Once);
        }

        if (element.Min > element.Max)
        {
            problems.ErrorAt(place, $"数据元 {element.Id} 的 min 大于 max。", "把 min 和 max 对调，或者改对其中一个。");
        }

        if (element.Reuse is ReuseClass.NeverPrefill && element.Prefill.Count > 0)
        {
            problems.ErrorAt(place, $"数据元 {element.Id} 标为 never-prefill，不能再写 prefill。", "两样留一样。");
        }

        foreach (var source in element.Prefill.Where(p => p is not ("identity" or "file" or "account") && !kinds.Contains(p)))
        {
            problems.ErrorAt(place, $"数据元 {element.Id} 的 prefill 来源 {source} 不存在，可用 identity、account、file 或证照键。", Remedy.Word);
        }
    }

    private static void CheckMaterial(MaterialKind material, HashSet<string> kinds, ProblemList problems)
    {
        var place = $"material/{material.Id}";
        foreach (var vague in _vague.Where(v => material.Name.Contains(v, StringComparison.Ordinal)))
        {
            problems.ErrorAt(place, $"材料名称“{material.Name}”含有“{vague}”，要写出具体是哪一份。", Remedy.ExactName);
        }

        if (material.Name.Length > 1 && material.Name[^1] == '等')
        {
            problems.ErrorAt(place, $"材料名称“{material.Name}”以“等”结尾，要写出具体是哪一份。", Remedy.ExactName);
        }

        foreach (var kind in material.ReplacedBy.Concat(material.PaperOf is { } paper ? [paper] : []).Where(k => !kinds.Contains(k)))
        {
            problems.ErrorAt(place, $"材料 {material.Id} 提到的证照 {kind} 不存在。", Remedy.Existing);
        }

        if (material is { Form: null, PaperOf: null, ProducedHere: false })
        {
            problems.WarnAt(place, CheckRule.Missing, $"材料“{material.Name}”没有写规格。");
        }
    }

    private static void CheckCertificate(CertificateKind kind, HashSet<string> kinds, HashSet<string> elements, ProblemList problems)
    {
        var place = $"certificate/{kind.Key}";
        if (kind.Replaces is { } replaced && !kinds.Contains(replaced))
        {
            problems.ErrorAt(place, $"证照 {kind.Key} 所替换的 {replaced} 不存在。", Remedy.Existing);
        }

        foreach (var field in kind.Fields.Where(f => f.From is { } from && !elements.Contains(from)))
        {
            problems.ErrorAt(place, $"证照 {kind.Key} 的字段 {field.Id} 取自不存在的数据元 {field.From}。", Remedy.Existing);
        }
    }

    private static void CheckUse(CatalogueDocument document, ProblemList problems)
    {
        var asked = document.Items.SelectMany(i => i.Asks).Select(a => a.Element).ToHashSet();
        foreach (var element in document.Elements.Where(e => !asked.Contains(e.Id)))
        {
            problems.WarnAt($"element/{element.Id}", CheckRule.Unused, $"数据元“{element.Label}”没有事项使用。");
        }

        var demanded = document.Items
            .SelectMany(i => i.Materials.Concat(i.Commitment?.Adds ?? []))
            .Select(r => r.Material)
            .ToHashSet();
        var consumed = document.Items.SelectMany(i => i.Consumes).Select(c => c.Certificate).ToHashSet();
        foreach (var material in document.Materials.Where(m => !demanded.Contains(m.Id) && (m.PaperOf is null || !consumed.Contains(m.PaperOf))))
        {
            problems.WarnAt($"material/{material.Id}", CheckRule.Unused, $"材料“{material.Name}”没有事项使用。");
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+\z")]
    private static partial Regex ElementId();
}
