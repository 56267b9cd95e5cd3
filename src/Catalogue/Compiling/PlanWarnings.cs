namespace Suban.Catalogue.Compiling;

/// <summary>What a reader of the plan should know beside it.</summary>
internal static class PlanWarnings
{
    public static IReadOnlyList<string> Of(
        ThemePlan plan, IReadOnlyList<SelectedItem> items, CatalogueLibrary library, PlanPromise promise, KnownFacts facts)
    {
        var warnings = new List<string>();
        foreach (var answer in plan.Answers.Where(a => a.Unsure))
        {
            warnings.Add($"“{answer.Ask}”您选了“{answer.Say}”，清单按各种情形合在一起列出，窗口核实后会去掉不需要的。");
        }

        foreach (var item in items.Where(i => i.CommitmentRefused))
        {
            warnings.Add($"因信用状况，“{item.Item.Name}”不能采用告知承诺，按一般程序办理。");
        }

        foreach (var item in items)
        {
            foreach (var kind in item.Item.Issues.Where(facts.Certificates.Contains))
            {
                warnings.Add($"您名下已有“{library.Certificate(kind).Name}”，本次仍包含“{item.Item.Name}”；如不是新办，请先与窗口核对。");
            }
        }

        if (promise.Capped)
        {
            warnings.Add(
                $"前后衔接的事项承诺合计 {promise.CriticalPath} 个工作日，本主题按最长单项 {promise.LongestSingle} 个工作日兑现，各步时限见安排。");
        }

        if (promise.Reason is not null)
        {
            warnings.Add($"本主题承诺 {promise.Promised} 个工作日，超过最长单项 {promise.LongestSingle} 个工作日，原因：{promise.Reason}");
        }

        return warnings;
    }
}
