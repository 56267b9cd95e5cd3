using Suban.Catalogue.Adopting;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Checking;

/// <summary>Where a region's themes and limits differ from the flow the autonomous region published (与样板的差异).</summary>
public sealed record FlowReport(IReadOnlyList<ThemeFlow> Themes, IReadOnlyList<LimitFlow> Limits, IReadOnlyList<ServiceTheme> Own)
{
    /// <summary>Other names for a search are no part of the flow.</summary>
    private static readonly string[] _names = ["also-called", "initials"];

    /// <param name="template">What the autonomous region published.</param>
    /// <param name="local">The same as the region has it.</param>
    public static FlowReport Of(CatalogueDocument template, RegionCatalogue local)
    {
        var published = template.Themes.ToDictionary(t => t.Number);
        var items = template.Items.ToDictionary(i => i.Key);
        return new FlowReport(
            [
                .. from theme in local.Themes
                   where published.ContainsKey(theme.Number)
                   let was = published[theme.Number]
                   where !ReferenceEquals(was, theme.Theme)
                   let changes = ThemeDifference.Of(was, theme.Theme, key => items.GetValueOrDefault(key)?.Name ?? key).Where(c => !_names.Contains(c.Unit)).ToList()
                   where changes.Count > 0
                   select new ThemeFlow(theme.Number, theme.Name, changes, [.. TemplateFlow.FaultsOf(was, theme.Theme, local.ItemLibrary).Select(f => f.Words)]),
            ],
            [
                .. local.Adoption.Limits.Select(l => new LimitFlow(items[l.Item].Name, items[l.Item].Limits.PromisedWorkingDays, l)),
            ],
            [.. local.Themes.Where(t => !published.ContainsKey(t.Number)).Select(t => t.Theme)]);
    }

    /// <summary>As the command line prints it.</summary>
    /// <param name="strict">The region may not go beyond the published flow.</param>
    public void Print(bool strict, TextWriter output)
    {
        output.WriteLine($"与自治区样板的差异：主题 {Themes.Count} 个，事项时限 {Limits.Count} 项，本地自有主题 {Own.Count} 个。本地{(strict ? "严格执行样板，标“超出”的不能发布" : "可以在样板上细化")}。");
        foreach (var theme in Themes)
        {
            foreach (var change in theme.Changes)
            {
                output.WriteLine($"  {theme.Number} {theme.Name}　{change.Label}：{OneLine(change.Before)} → {OneLine(change.After)}");
            }

            foreach (var words in theme.Beyond)
            {
                output.WriteLine($"  {theme.Number} {theme.Name}　超出：{words}");
            }
        }

        foreach (var limit in Limits)
        {
            output.WriteLine($"  {limit.Name}　承诺：{limit.Published} → {limit.Local.PromisedWorkingDays} 个工作日");
        }

        foreach (var theme in Own)
        {
            output.WriteLine($"  {theme.Number} {theme.Name}　本地自有，没有样板");
        }
    }

    private static string OneLine(string text) => text.Length == 0 ? "（没有）" : text.ReplaceLineEndings("；");
}

/// <summary>A theme that differs from its template.</summary>
/// <param name="Beyond">What it does that a strict region may not.</param>
public sealed record ThemeFlow(int Number, string Name, IReadOnlyList<ThemeChange> Changes, IReadOnlyList<string> Beyond);

/// <summary>A handling item the region promises differently.</summary>
public sealed record LimitFlow(string Name, int Published, LocalLimit Local)
{
    public bool IsLonger => Local.PromisedWorkingDays > Published;
}
