using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Suban.Organisation.Content;

/// <summary>A YAML map that remembers which keys were read, so that a misspelt one is a fault with its line.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly List<ContentFault> _faults;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private YamlMap(YamlMappingNode node, string file, List<ContentFault> faults) => (_node, _file, _faults) = (node, file, faults);

    public static YamlMap? Load(TextReader reader, string file, List<ContentFault> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlMap(root, file, faults);
            }

            faults.Add(new ContentFault(file, 1, "应为一份由键和值组成的 YAML 文档"));
        }
        catch (YamlException fault)
        {
            // The parser speaks English to whoever typed the notice into a page.
            faults.Add(new ContentFault(file, (int)fault.Start.Line, $"第 {fault.Start.Column} 个字符附近不是 YAML 的写法，请检查缩进、冒号后的空格和引号"));
        }

        return null;
    }

    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public string Text(string key) => OptionalText(key) ?? Missing(key);

    public string? OptionalText(string key)
    {
        var node = Child(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Fault(node, $"{key} 应为文字");
        return null;
    }

    public bool Flag(string key) => OptionalText(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => FaultAt(key, $"{key} 应为 true 或 false") is null,
    };

    public DateOnly? OptionalDate(string key) => OptionalText(key) is { } text ? Date(text, _node.Children[key]) : null;

    public IReadOnlyList<string> Texts(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(n => n is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Select(n => ((YamlScalarNode)n).Value!)];
            case var other:
                Fault(other, $"{key} 应为一个列表，一项一段文字");
                return [];
        }
    }

    public IReadOnlyList<DateOnly> Dates(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(n => Date((n as YamlScalarNode)?.Value ?? "", n)).OfType<DateOnly>()],
        var other => FaultDates(other, key),
    };

    /// <summary>The maps under a map of maps, by key.</summary>
    public IEnumerable<(string Key, YamlMap Value)> Maps(string key)
    {
        switch (Child(key))
        {
            case null:
                yield break;
            case YamlMappingNode map:
                foreach (var (name, value) in map.Children)
                {
                    if (name is YamlScalarNode { Value: { } text } && value is YamlMappingNode inner)
                    {
                        yield return (text, new YamlMap(inner, _file, _faults));
                    }
                    else
                    {
                        Fault(name, $"{key} 之下应为键和值");
                    }
                }

                yield break;
            case var other:
                Fault(other, $"{key} 应为键和值");
                yield break;
        }
    }

    public string? FaultAt(string key, string message)
    {
        Fault(_node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : _node, message);
        return null;
    }

    /// <summary>Call when everything known has been read.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var key in _node.Children.Keys.OfType<YamlScalarNode>().Where(k => !_read.Contains(k.Value ?? "")))
        {
            Fault(key, $"不认识的键 {key.Value}，可用：{string.Join("、", _read)}");
        }
    }

    private YamlNode? Child(string key)
    {
        _read.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private string Missing(string key)
    {
        Fault(_node, $"缺少 {key}");
        return "";
    }

    private DateOnly? Date(string text, YamlNode at)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(at, $"{text} 不是日期，应为 2026-01-31 这样的写法");
        return null;
    }

    private IReadOnlyList<DateOnly> FaultDates(YamlNode at, string key)
    {
        Fault(at, $"{key} 应为日期的列表");
        return [];
    }

    private void Fault(YamlNode at, string message) => _faults.Add(new ContentFault(_file, (int)at.Start.Line, message));
}
