using Suban.Catalogue.Adopting;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The assist items, and each region's list of them against its own papers.</summary>
internal static class AssistChecks
{
    public static void Run(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        CheckItems(document, ItemsOf(document), problems);
        RunLists(document, adoptions, problems);
    }

    public static void RunLists(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        var items = ItemsOf(document);
        foreach (var adoption in adoptions.Written)
        {
            if (adoption.Assist is { } list)
            {
                CheckList(list, $"adoption/{adoption.Region}/assist", items, problems);
            }
        }
    }

    private static Dictionary<string, AssistItem> ItemsOf(CatalogueDocument document) =>
        document.AssistItems.DistinctBy(i => i.Key).ToDictionary(i => i.Key);

    private static void CheckItems(CatalogueDocument document, Dictionary<string, AssistItem> items, ProblemList problems)
    {
        foreach (var twice in document.AssistItems.GroupBy(i => i.Key).Where(g => g.Count() > 1))
        {
            problems.ErrorAtLast($"assist/{twice.Key}", $"帮办事项 {twice.Key} 定义了 {twice.Count()} 次", Remedy.Once);
        }

        foreach (var item in document.AssistItems)
        {
            var place = $"assist/{item.Key}";
            ItemChecks.CheckLimits($"帮办事项 {item.Key}", item.Limits, place, problems);
            foreach (var before in item.After.Where(a => !items.ContainsKey(a) || a == item.Key))
            {
                problems.ErrorAt(place, $"帮办事项 {item.Key} 的前置 {before} 不存在。", Remedy.Existing);
            }

            if (item.Item is { } handled && document.Items.All(i => i.Key != handled))
            {
                problems.ErrorAt(place, $"帮办事项 {item.Key} 对应的事项 {handled} 不存在。", Remedy.Existing);
            }
        }
    }

    private static void CheckList(AssistList list, string place, Dictionary<string, AssistItem> items, ProblemList problems)
    {
        for (var index = 0; index < list.Entries.Count; index++)
        {
            var entry = list.Entries[index];
            var at = $"{place}/{entry.Number}";
            if (entry.Number != index + 1)
            {
                problems.ErrorAt(at, $"第 {index + 1} 行编号为 {entry.Number}；编号从 1 起连续，来源印错的写在 printed 的 no 里。", "按先后改成从 1 起的连续编号。");
            }

            if (!items.TryGetValue(entry.Item, out var item))
            {
                problems.ErrorAt(at, $"帮办事项 {entry.Item} 不存在。", Remedy.Existing);
                continue;
            }

            if (item.Withheld is { } why)
            {
                problems.ErrorAt(at, $"第 {entry.Number} 项“{item.Name}”{why}，不能列入公开的目录。", "从目录里去掉这一项。");
            }

            if (list.Stages.Count > 0 && !list.Stages.ContainsKey(item.Stage))
            {
                problems.ErrorAt(at, $"第 {entry.Number} 项“{item.Name}”的阶段在 stages 里没有名称。", "在 stages 里给这个阶段起个名称。");
            }

            CheckPapers(entry, item, at, problems);
        }

        foreach (var twice in list.Entries.GroupBy(e => e.Item).Where(g => g.Count() > 1))
        {
            problems.ErrorAt($"{place}/{twice.Last().Number}", $"帮办事项 {twice.Key} 在目录里出现了 {twice.Count()} 次。", Remedy.Once);
        }

        foreach (var defect in list.PrintedDefects)
        {
            problems.WarnAt(place, CheckRule.AssistPapers, defect);
        }

        if (list.Entries.Where(e => e.Printed.NotInLetter).Select(e => e.Number).ToList() is [var first, ..] missing)
        {
            problems.WarnAt(place, CheckRule.AssistPapers, $"授权委托书比目录少 {missing.Count} 项（第 {first} 至 {missing[^1]} 项），这些事项无法书面委托。");
        }
    }

    private static void CheckPapers(AssistEntry entry, AssistItem item, string at, ProblemList problems)
    {
        if (entry.Printed.Number is { } number)
        {
            problems.WarnAt(at, CheckRule.AssistPapers, $"第 {entry.Number} 项来源印作 {number}，按次序应为 {entry.Number}。");
        }

        if (entry.Printed.OtherName is { } name)
        {
            problems.WarnAt(at, CheckRule.AssistPapers, $"第 {entry.Number} 项目录写“{item.Name}”，申请表和人员信息表写“{name}”，请核定。");
        }

        if (entry.Printed.OtherDepartment is { } department)
        {
            problems.WarnAt(at, CheckRule.AssistPapers, $"第 {entry.Number} 项目录的承办部门是“{entry.Department}”，人员信息表是“{department}”，请核定。");
        }

        if (entry.Printed.NoAssistant)
        {
            problems.WarnAt(at, CheckRule.AssistPapers, $"第 {entry.Number} 项“{item.Name}”在人员信息表里没有代办人员。");
        }
    }
}
