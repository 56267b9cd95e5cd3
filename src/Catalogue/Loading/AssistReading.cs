using Suban.Catalogue.Assisting;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/assist/*.yaml</c>, the assist items, and <c>content/regions/{code}/assist.yaml</c>, a region's list of them.</summary>
internal static class AssistReading
{
    private static readonly Dictionary<string, ProjectStage> _stages = new()
    {
        ["establishment"] = ProjectStage.Establishment,
        ["initiation"] = ProjectStage.Initiation,
        ["land"] = ProjectStage.Land,
        ["planning"] = ProjectStage.Planning,
        ["building"] = ProjectStage.Building,
        ["completion"] = ProjectStage.Completion,
    };

    public static IReadOnlyList<AssistItem> Items(ContentNode root)
    {
        IReadOnlyList<AssistItem> items = [.. (root.Map("assist", "assist")?.Entries("帮办事项") ?? []).Select(e => ItemOf(e.Key, e.Node))];
        root.Done();
        return items;
    }

    public static AssistList List(ContentNode root, string region)
    {
        root.Mark($"adoption/{region}/assist");
        var list = new AssistList
        {
            Title = root.Required("title"),
            Batch = root.Optional("batch"),
            Source = root.Optional("source"),
            Scope = root.Texts("scope"),
            Steps = root.Texts("steps"),
            Stages = StagesOf(root),
            Entries = [.. root.List("items").Select(n => EntryOf(n, region))],
            PrintedDefects = root.Texts("printed-defects"),
            NeedsLocalConfirmation = root.Flag("confirm"),
        };
        root.Done();
        return list;
    }

    private static AssistItem ItemOf(string key, ContentNode node)
    {
        node.Mark($"assist/{key}");
        var limits = ItemReading.LimitsOf(node);
        var item = new AssistItem
        {
            Key = key,
            Name = node.Required("name"),
            Kind = node.Word("kind", ItemReading.Kinds, ItemKind.OtherPower),
            Authority = node.Required("authority"),
            Stage = node.Word("stage", _stages, ProjectStage.Initiation),
            Limits = limits,
            Evidence = node.Word("evidence", SharedReading.EvidenceWords, Evidence.General),
            NeedsLocalConfirmation = node.Flag("confirm"),
            After = node.Texts("after"),
            Item = node.Optional("item"),
            Withheld = node.Optional("withheld"),
            Successor = SharedReading.Succession(node, "successor"),
        };
        node.Done();
        return item;
    }

    private static Dictionary<ProjectStage, string> StagesOf(ContentNode root)
    {
        var words = new Dictionary<ProjectStage, string>();
        foreach (var (key, node) in root.Map("stages", "stages")?.Entries("stages") ?? [])
        {
            if (_stages.TryGetValue(key, out var stage))
            {
                words[stage] = node.Text();
            }
            else
            {
                node.Error($"不认识阶段“{key}”，可用：{string.Join("、", _stages.Keys)}。", Remedy.Word);
            }
        }

        return words;
    }

    private static AssistEntry EntryOf(ContentNode node, string region)
    {
        var entry = new AssistEntry
        {
            Number = node.Whole("no") ?? 0,
            Item = node.Required("item"),
            Department = node.Required("department"),
            Remark = node.Optional("remark"),
            Batch = node.Optional("batch"),
            Printed = node.Map("printed", "printed") is { } printed ? PrintedOf(printed) : PrintedDefects.None,
        };
        node.Mark($"adoption/{region}/assist/{entry.Number}");
        node.Done();
        return entry;
    }

    private static PrintedDefects PrintedOf(ContentNode node)
    {
        var printed = new PrintedDefects
        {
            Number = node.Whole("no"),
            OtherName = node.Optional("name"),
            OtherDepartment = node.Optional("department"),
            NoAssistant = node.Flag("no-assistant"),
            NotInLetter = node.Flag("not-in-letter"),
        };
        node.Done();
        return printed;
    }
}
