using System.Globalization;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Editing;

/// <summary>Says what a check's place is, as people know it.</summary>
public static class ThingNames
{
    public static string Of(string thing, RegionCatalogue region) => thing.Split('/') switch
    {
        ["theme", var number] => Theme(number, region),
        ["theme", var number, var part] when part.StartsWith("part:", StringComparison.Ordinal) => $"{Theme(number, region)} 的“{Item(part[5..], region)}”",
        ["theme", var number, var part] when part.StartsWith("template:", StringComparison.Ordinal) => Theme(number, region),
        ["theme", var number, var question] => $"{Theme(number, region)} 的问题“{Question(number, question, region)}”",
        ["theme", var number, var question, ..] => $"{Theme(number, region)} 的问题“{Question(number, question, region)}”",
        ["item", var key] => $"事项 {Item(key, region)}",
        ["material", var id] => $"材料 {region.Library.FindMaterial(id)?.Name ?? id}",
        ["element", var id] => $"数据元 {region.Library.FindElement(id)?.Label ?? id}",
        ["certificate", var key] => $"证照 {region.Library.FindCertificate(key)?.Name ?? key}",
        ["authority", var key] => $"部门 {region.Library.Authority(key).Name}",
        ["policy", var key] => $"政策文件 {region.Library.Document.Policies.FirstOrDefault(p => p.Key == key)?.Title ?? key}",
        ["region"] => "本区划",
        ["adoption", _, "assist"] => "帮您办目录",
        ["adoption", _, "assist", var number] => AssistLine(number, region),
        ["adoption", ..] => "本地清单",
        _ => "目录",
    };

    private static string Theme(string number, RegionCatalogue region) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && region.FindTheme(n) is { } theme
            ? $"主题 {n} {theme.Name}"
            : $"主题 {number}";

    private static string AssistLine(string number, RegionCatalogue region) =>
        region.AssistLines.FirstOrDefault(l => l.Entry.Number.ToString(CultureInfo.InvariantCulture) == number) is { } line
            ? $"帮您办目录第 {number} 项 {line.Item.Name}"
            : $"帮您办目录第 {number} 项";

    private static string Item(string key, RegionCatalogue region) => region.ItemLibrary.FindItem(key)?.Name ?? key;

    private static string Question(string number, string id, RegionCatalogue region) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? region.FindTheme(n)?.Theme.Situations.FirstOrDefault(s => s.Id == id)?.Ask ?? id
            : id;
}
