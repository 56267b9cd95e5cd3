using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;
using Suban.Portal.Published;

namespace Suban.Portal.Apply;

/// <summary>Which departments receive what of an application.</summary>
internal static class Receivers
{
    /// <summary>Fields that go to the same departments, together: 市场监督管理局、税务局 receives these.</summary>
    public static IEnumerable<(string Departments, IReadOnlyList<string> Labels)> Of(ThemePlan plan, IEnumerable<FieldView> fields) => fields
        .GroupBy(view => Names(plan, view.Field.Items), view => view.Field.Label)
        .Select(group => (group.Key, (IReadOnlyList<string>)[.. group]));

    /// <summary>One line per department: everything it will see, fields and papers.</summary>
    public static IEnumerable<(string Department, IReadOnlyList<string> Labels)> ByDepartment(ThemePlan plan) => plan.Components
        .GroupBy(component => component.AuthorityName, component => component.Key)
        .Select(group => (GuideWords.ShortName(group.Key), (IReadOnlyList<string>)
        [
            .. plan.Fields.Where(f => f.Items.Intersect(group).Any()).Select(f => f.Label),
            .. plan.Materials.Where(m => m.Items.Intersect(group).Any()).Select(m => m.Name),
        ]));

    public static string Names(ThemePlan plan, IEnumerable<string> items) => string.Join('、', items
        .Select(key => plan.FindComponent(key)?.AuthorityName).OfType<string>().Distinct().Select(GuideWords.ShortName));
}
