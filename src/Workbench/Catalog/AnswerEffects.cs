using Suban.Catalogue;

namespace Suban.Workbench.Catalog;

/// <summary>What an answer sets off, in words: items, papers, fields, the way of handling, or the end of the questions.</summary>
internal sealed class AnswerEffects(OpenDraft draft)
{
    public IReadOnlyList<string> Of(Situation situation, SituationOption option)
    {
        if (option.Refuse is { } refuse)
        {
            return [$"不按本主题办：{refuse.Because} 转{PlanWords.Route(refuse.Go, draft.Region)}"];
        }

        if (option.Call is { } call)
        {
            return [$"请先打电话给{(call.Whom == "window" ? "窗口" : draft.Region.Library.Authority(call.Whom).Name)}问清楚"];
        }

        if (option.Unsure)
        {
            return ["把其他选项要的合在一起列出"];
        }

        var effects = new List<string>();
        effects.AddRange(draft.Theme.Parts.Where(p => Depends(p.When, situation, option)).Select(p => $"办“{draft.NameOf(p.Item)}”"));
        effects.AddRange(draft.Theme.Situations.Where(s => Depends(s.When, situation, option)).Select(s => $"接着问“{s.Ask}”"));
        foreach (var item in draft.Items)
        {
            effects.AddRange(item.Materials.Where(m => Depends(m.When, situation, option)).Select(m => $"{item.Name}要“{draft.Region.Library.Material(m.Material).Name}”"));
            effects.AddRange(item.Consumes.Where(c => Depends(c.When, situation, option)).Select(c => $"{item.Name}要“{draft.Region.Library.Certificate(c.Certificate).Name}”"));
            effects.AddRange(item.Asks.Where(a => Depends(a.When, situation, option)).Select(a => $"{item.Name}要填“{draft.Region.Library.Element(a.Element).Label}”"));
        }

        effects.AddRange(option.Modes.Select(m => $"“{draft.NameOf(m.Key)}”按{(m.Value is HandlingMode.Commitment ? "告知承诺" : "一般程序")}办"));
        return effects;
    }

    private static bool Depends(Condition condition, Situation situation, SituationOption option) =>
        condition.Terms.Any(t => t.Situation == situation.Id && t.Options.Contains(option.Id));
}
