using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Suban.Catalogue.Editing;

/// <summary>A theme as the text of its file: what drafts and editions keep, and what an export writes.</summary>
public static partial class ThemeText
{
    private static readonly Dictionary<string, string> _boxes = new()
    {
        ["name"] = "名称", ["lead"] = "牵头部门", ["category"] = "分类", ["summary"] = "简介", ["ask"] = "问题", ["say"] = "选项的说法", ["because"] = "原因",
    };

    /// <summary>The name of the file a theme has, or would have, under <c>content/</c>.</summary>
    public static string FileOf(int number) => $"themes/{number:000}.yaml";

    public static string Write(ServiceTheme theme) => ThemeYaml.Write(theme);

    /// <summary>Reads what a form sent back; null where it is not such a text.</summary>
    public static ServiceTheme? TryRead(string? text) => Parse(text ?? "") is { } root ? Read(root).Theme : null;

    /// <summary>Whether two themes say the same, however they were written down.</summary>
    internal static bool Same(ServiceTheme one, ServiceTheme other) => Write(one) == Write(other);

    internal static ServiceTheme ThemeOf(string text) => Read(text).Theme;

    /// <summary>Reads a text this program wrote. What is still missing in it comes back as problems.</summary>
    internal static (ServiceTheme Theme, IReadOnlyList<ContentProblem> Problems) Read(string text) =>
        Read(Parse(text) ?? throw new InvalidOperationException("A kept theme is not the text of a theme."));

    private static (ServiceTheme Theme, IReadOnlyList<ContentProblem> Problems) Read(YamlMappingNode root)
    {
        var problems = new ProblemList();
        var theme = ThemeReading.Read(new ContentNode("", "主题", root, problems));
        return (theme, [.. problems.Problems.Select(p => p with { Thing = $"theme/{theme.Number}", Message = InWords(p.Message) })]);
    }

    /// <summary>An editor knows the boxes of the page, not the keys of the file.</summary>
    private static string InWords(string message) =>
        MissingKey().Replace(message, found => _boxes.TryGetValue(found.Groups[1].Value, out var box) ? $"还没有写{box}。" : found.Value);

    [GeneratedRegex(" ?缺少 ([a-z-]+)。")]
    private static partial Regex MissingKey();

    private static YamlMappingNode? Parse(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException)
        {
            return null;
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
    }
}
