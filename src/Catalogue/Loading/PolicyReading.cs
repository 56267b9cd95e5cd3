using Suban.Catalogue.Policy;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/policies/*.yaml</c>.</summary>
internal static class PolicyReading
{
    private static readonly Dictionary<string, PolicyValidity> _validities = new()
    {
        ["in-force"] = PolicyValidity.InForce,
        ["amended"] = PolicyValidity.Amended,
        ["lapsed"] = PolicyValidity.Lapsed,
        ["repealed"] = PolicyValidity.Repealed,
    };

    private static readonly Dictionary<string, PolicyLevel> _levels = new()
    {
        ["national"] = PolicyLevel.National,
        ["autonomous-region"] = PolicyLevel.AutonomousRegion,
        ["local"] = PolicyLevel.Local,
    };

    private static readonly Dictionary<string, PolicyFact> _facts = new()
    {
        ["title"] = PolicyFact.Title,
        ["number"] = PolicyFact.Number,
        ["issuer"] = PolicyFact.Issuer,
        ["dated"] = PolicyFact.Date,
        ["validity"] = PolicyFact.Validity,
    };

    public static IReadOnlyList<PolicyDocument> Read(ContentNode root)
    {
        var documents = root.Map("policies", "policies")?.Entries("政策文件").Select(e => DocumentOf(e.Key, e.Node)).ToList();
        root.Done();
        return documents ?? [];
    }

    private static PolicyDocument DocumentOf(string key, ContentNode node)
    {
        node.Mark($"policy/{key}");
        var themes = ThemesOf(node);
        var document = new PolicyDocument
        {
            Key = key,
            Title = node.Required("title"),
            Number = node.Optional("number"),
            Issuer = node.Optional("issuer"),
            Dated = node.Optional("dated"),
            Validity = node.Has("validity") ? node.Word("validity", _validities, PolicyValidity.InForce) : null,
            Level = node.Word("level", _levels, PolicyLevel.National),
            Region = node.Optional("region"),
            Topic = node.Required("topic"),
            Points = node.Texts("points"),
            Items = node.Texts("items"),
            Themes = themes ?? [],
            AllThemes = themes is null,
            Assist = node.Flag("assist"),
            Address = node.Optional("address"),
            Readings = [.. node.List("readings").Select(ReadingOf)],
            ReplacedBy = node.Optional("replaced-by"),
            Unconfirmed = [.. node.List("needsLocalConfirmation").Select(FactOf).OfType<PolicyFact>().Distinct()],
        };
        node.Done();
        return document;
    }

    /// <summary>Null stands for all of them.</summary>
    private static IReadOnlyList<int>? ThemesOf(ContentNode node)
    {
        var themes = node.List("themes");
        if (themes is [var only] && only.IsText && only.Text() == "all")
        {
            return null;
        }

        return [.. themes.Select(n => (Node: n, Text: n.Text())).Select(t => Number(t.Node, t.Text))];
    }

    private static int Number(ContentNode node, string text)
    {
        if (int.TryParse(text, out var number) && number > 0)
        {
            return number;
        }

        node.Error($"应为主题编号，或者单写 all，现为“{text}”。", Remedy.ThemeNumber);
        return 0;
    }

    private static PolicyReadingLink ReadingOf(ContentNode node)
    {
        var reading = new PolicyReadingLink(node.Required("title"), node.Required("address"));
        node.Done();
        return reading;
    }

    private static PolicyFact? FactOf(ContentNode node)
    {
        if (_facts.TryGetValue(node.Text(), out var fact))
        {
            return fact;
        }

        node.Error($"不认识“{node.Text()}”，可用：{string.Join("、", _facts.Keys)}。", Remedy.Word);
        return null;
    }
}
