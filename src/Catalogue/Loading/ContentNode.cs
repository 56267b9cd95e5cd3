using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Suban.Catalogue.Loading;

/// <summary>A place in a content file: reads keys with errors that name the line, and reports the keys nobody read.</summary>
internal sealed class ContentNode(string file, string what, YamlNode node, ProblemList problems)
{
    private readonly HashSet<string> _read = [];

    public string File => file;

    public int Line => (int)node.Start.Line;

    public bool IsText => node is YamlScalarNode;

    public bool IsMap => node is YamlMappingNode;

    public void Error(string message, string remedy) => problems.Error(file, Line, $"{what} {message}", remedy);

    public void Mark(string thing) => problems.Mark(thing, file, Line);

    public bool Has(string key) => Child(key) is not null;

    /// <summary>The text of this very node.</summary>
    public string Text()
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Error("应为一段文字。", Remedy.Text);
        return "";
    }

    public string Required(string key)
    {
        if (Optional(key) is { } value)
        {
            return value;
        }

        Error($"缺少 {key}。", Remedy.Add);
        return "";
    }

    public string? Optional(string key)
    {
        switch (Child(key))
        {
            case null or YamlScalarNode { Value: "null" or "~" or "", Style: YamlDotNet.Core.ScalarStyle.Plain }:
                return null;
            case YamlScalarNode { Value: { } value }:
                return value;
            case var other:
                problems.Error(file, (int)other.Start.Line, $"{what} 的 {key} 应为一段文字。", Remedy.Text);
                return null;
        }
    }

    public int? Whole(string key) => Number(key) is not { } number ? null
        : decimal.IsInteger(number) && number is >= 0 and <= 1_000_000 ? (int)number
        : Refuse<int>(key, "应为不小于 0 的整数", Remedy.Number);

    public decimal? Number(string key) => Optional(key) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<decimal>(key, $"应为数字，现为“{text}”", Remedy.Number);

    public bool Flag(string key) => Optional(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => Refuse<bool>(key, $"应为 true 或 false，现为“{other}”", Remedy.Flag) ?? false,
    };

    /// <summary>One of a closed list of words.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (Optional(key) is not { } text)
        {
            return fallback;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        problems.Error(file, LineOf(key), $"{what} 的 {key} 不认识“{text}”，可用：{string.Join("、", words.Keys)}。", Remedy.Word);
        return fallback;
    }

    /// <summary>The elements of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<ContentNode> List(string key) => Child(key) switch
    {
        null or YamlScalarNode { Value: "null" or "" } => [],
        YamlSequenceNode list => [.. list.Children.Select(child => new ContentNode(file, $"{what} 的 {key}", child, problems))],
        var single => [new ContentNode(file, $"{what} 的 {key}", single, problems)],
    };

    /// <summary>The elements of this very node, where it is a list.</summary>
    public IReadOnlyList<ContentNode> Elements()
    {
        if (node is YamlSequenceNode list)
        {
            return [.. list.Children.Select(child => new ContentNode(file, what, child, problems))];
        }

        Error("应为一个列表。", Remedy.List);
        return [];
    }

    public IReadOnlyList<string> Texts(string key) => [.. List(key).Select(n => n.Text()).Where(t => t.Length > 0)];

    public ContentNode? Map(string key, string name)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new ContentNode(file, name, map, problems);
            case var other:
                problems.Error(file, (int)other.Start.Line, $"{what} 的 {key} 应为一组“键: 值”。", Remedy.Map);
                return null;
        }
    }

    /// <summary>The entries of this node, each under its key.</summary>
    public IReadOnlyList<(string Key, ContentNode Node)> Entries(string name)
    {
        if (node is not YamlMappingNode map)
        {
            Error("应为一组“键: 值”。", Remedy.Map);
            return [];
        }

        return
        [
            .. map.Children.Select(pair => (pair.Key, pair.Value)).Select(pair =>
                (KeyOf(pair.Key), new ContentNode(file, $"{name} {KeyOf(pair.Key)}", pair.Value, problems))),
        ];
    }

    /// <summary>Reports every key that was not read: a misspelt key must not be a silent hole.</summary>
    public void Done()
    {
        if (node is not YamlMappingNode map)
        {
            Error("应为一组“键: 值”。", Remedy.Map);
            return;
        }

        foreach (var key in map.Children.Keys.Where(k => !_read.Contains(KeyOf(k))))
        {
            problems.Error(file, (int)key.Start.Line, $"{what} 有不认识的键 {KeyOf(key)}，可用：{string.Join("、", _read)}。", Remedy.Key);
        }
    }

    private static string KeyOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private YamlNode? Child(string key)
    {
        _read.Add(key);
        return node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    private int LineOf(string key) => (int)(Child(key)?.Start.Line ?? node.Start.Line);

    private T? Refuse<T>(string key, string message, string remedy) where T : struct
    {
        problems.Error(file, LineOf(key), $"{what} 的 {key} {message}。", remedy);
        return null;
    }
}
