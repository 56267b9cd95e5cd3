using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Keys and names must be unique: a person reads names, so two alike are as bad as two keys alike.</summary>
internal static class UniqueChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        Check(document.Sections, s => s.Id, "section", "分区", problems);
        Check(document.Elements, e => e.Id, "element", "数据元", problems);
        Check(document.Materials, m => m.Id, "material", "材料", problems);
        Check(document.Certificates, c => c.Key, "certificate", "证照", problems);
        Check(document.Items, i => i.Key, "item", "事项", problems);
        Check(document.Themes, t => $"{t.Number}", "theme", "主题", problems);
        CheckNames(document.Elements, e => e.Label, e => $"element/{e.Id}", "数据元名称", problems);
        CheckNames(document.Certificates, c => c.Name, c => $"certificate/{c.Key}", "证照名称", problems);
        CheckNames(document.Items, i => i.Name, i => $"item/{i.Key}", "事项名称", problems);
        CheckNames(document.Themes, t => t.Name, t => $"theme/{t.Number}", "主题名称", problems);
        CheckPaperNames(document, problems);
    }

    /// <summary>The paper of a certificate bears the certificate's name, so no other material may.</summary>
    private static void CheckPaperNames(CatalogueDocument document, ProblemList problems)
    {
        var papered = document.Materials.Select(m => m.PaperOf).OfType<string>().ToHashSet();
        var papers = document.Certificates
            .Where(c => !papered.Contains(c.Key))
            .Select(c => new MaterialKind { Id = c.Key, Name = c.Name })
            .ToList();
        CheckNames([.. papers, .. document.Materials], m => m.Name, m => $"material/{m.Id}", "材料名称", problems);
        foreach (var material in document.Materials.Where(m => papers.Exists(p => p.Id == m.Id)))
        {
            problems.ErrorAt($"material/{material.Id}", $"材料 {material.Id} 与证照同键，应写 of: {material.Id}。", "写上 of，或者换一个键。");
        }

        foreach (var twice in document.Materials.Where(m => m.PaperOf is not null).GroupBy(m => m.PaperOf).Where(g => g.Count() > 1))
        {
            problems.ErrorAt($"material/{twice.Last().Id}", $"证照 {twice.Key} 有两种纸质材料（of），只能有一种。", "留一种写 of，别的去掉。");
        }
    }

    private static void Check<T>(IEnumerable<T> things, Func<T, string> key, string kind, string what, ProblemList problems)
    {
        foreach (var twice in things.GroupBy(key).Where(g => g.Count() > 1))
        {
            problems.ErrorAtLast($"{kind}/{twice.Key}", $"{what} {twice.Key} 定义了 {twice.Count()} 次", Remedy.Once);
        }
    }

    private static void CheckNames<T>(
        IReadOnlyList<T> things, Func<T, string> name, Func<T, string> place, string what, ProblemList problems)
    {
        foreach (var twice in things.Where(t => name(t).Length > 0).GroupBy(name).Where(g => g.Select(place).Distinct().Count() > 1))
        {
            problems.ErrorAt(place(twice.Last()), $"{what}“{twice.Key}”重复：{string.Join("、", twice.Select(place))}。", Remedy.Once);
        }
    }
}
