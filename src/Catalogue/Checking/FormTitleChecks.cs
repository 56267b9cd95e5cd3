using Suban.Catalogue.Adopting;
using Suban.Catalogue.Forms;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Names of forms: known forms only, a template that says where the name goes, no name for two forms.</summary>
internal static class FormTitleChecks
{
    public static void Run(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        foreach (var twice in document.Forms.GroupBy(f => f.Key).Where(g => g.Count() > 1))
        {
            problems.ErrorAtLast($"form/{twice.Key}", $"表单 {twice.Key} 定义了 {twice.Count()} 次", Remedy.Once);
        }

        CheckNames(document.Forms, form => $"form/{form.Key}", problems);
        var known = document.Forms.Select(f => f.Key).ToHashSet();
        foreach (var adoption in adoptions.Written.Where(a => !a.Forms.IsNone))
        {
            var place = $"adoption/{adoption.Region}/forms";
            foreach (var unknown in adoption.Forms.Titles.Keys.Concat(adoption.Forms.AlsoCalled.Keys).Where(key => !known.Contains(key)).Distinct())
            {
                problems.ErrorAt(place, $"表单 {unknown} 不存在。", Remedy.Existing);
            }

            CheckTemplate(adoption.Forms.Template, place, problems);
            CheckNames(adoption.Forms.Of(document.Forms), _ => place, problems);
        }
    }

    private static void CheckTemplate(string? template, string place, ProblemList problems)
    {
        if (template is not null && (template.Split(RegionForms.Place).Length != 2 || template.Replace(RegionForms.Place, "", StringComparison.Ordinal).IndexOfAny(['{', '}']) >= 0))
        {
            problems.ErrorAt(place, $"template“{template}”要写一次 {RegionForms.Place}，表示表单的名称，别的花括号不要。", $"写成“海南区{RegionForms.Place}”这样。");
        }
    }

    /// <summary>Whoever looks for a form by a name must come to one form.</summary>
    private static void CheckNames(IReadOnlyList<FormTitle> forms, Func<FormTitle, string> place, ProblemList problems)
    {
        foreach (var name in forms.DistinctBy(f => f.Key).SelectMany(f => f.AlsoCalled.Prepend(f.Title).Distinct(), (form, name) => (form, name))
            .Where(n => n.name.Length > 0).GroupBy(n => n.name).Where(g => g.Count() > 1))
        {
            problems.ErrorAt(place(name.Last().form), $"“{name.Key}”是 {name.Count()} 张表单的名称：{string.Join("、", name.Select(n => n.form.Key))}。", Remedy.Once);
        }
    }
}
