namespace Suban.Catalogue.Loading;

/// <summary>Reads the questions of a theme.</summary>
internal static class SituationReading
{
    private static readonly Dictionary<string, HandlingMode> _modes = new()
    {
        ["ordinary"] = HandlingMode.Ordinary,
        ["commitment"] = HandlingMode.Commitment,
    };

    public static Situation Read(ContentNode node, int theme)
    {
        var id = node.Required("id");
        node.Mark($"theme/{theme}/{id}");
        var situation = new Situation
        {
            Id = id,
            Ask = node.Required("ask"),
            Why = node.Optional("why"),
            When = SharedReading.When(node),
            Options = [.. (node.Map("options", $"问题 {id}")?.Entries($"问题 {id} 的选项") ?? []).Select(o => OptionOf(o.Key, o.Node, theme, id))],
        };
        if (situation.Options.Count == 0)
        {
            node.Error($"问题 {id} 没有选项。", "在 options 里写至少两个选项。");
        }

        node.Done();
        return situation;
    }

    private static SituationOption OptionOf(string id, ContentNode node, int theme, string situation)
    {
        node.Mark($"theme/{theme}/{situation}/{id}");
        if (node.IsText)
        {
            return new SituationOption { Id = id, Say = node.Text(), Unsure = id == "unsure" };
        }

        var refuse = node.Map("refuse", "refuse") is { } refused ? RefusalOf(refused) : null;
        var call = node.List("call") is [var called] ? CallOf(called) : null;
        var option = new SituationOption
        {
            Id = id,
            Say = node.Required("say"),
            Refuse = refuse,
            Call = call,
            Modes = (node.Map("mode", "mode")?.Entries("mode") ?? []).ToDictionary(m => m.Key, m => ModeOf(m.Node)),
            Unsure = (node.Flag("unsure") || id == "unsure") && refuse is null && call is null,
        };
        node.Done();
        return option;
    }

    private static HandlingMode ModeOf(ContentNode node)
    {
        if (_modes.TryGetValue(node.Text(), out var mode))
        {
            return mode;
        }

        node.Error($"不认识的办理方式“{node.Text()}”，可用：ordinary、commitment。", Remedy.Word);
        return HandlingMode.Ordinary;
    }

    private static OptionRefusal RefusalOf(ContentNode node)
    {
        var refusal = new OptionRefusal(node.Required("because"), node.Required("go"));
        node.Done();
        return refusal;
    }

    private static OptionCall CallOf(ContentNode node)
    {
        if (node.IsText)
        {
            return new OptionCall(null, node.Text());
        }

        var call = new OptionCall(node.Optional("because"), node.Required("whom"));
        node.Done();
        return call;
    }
}
