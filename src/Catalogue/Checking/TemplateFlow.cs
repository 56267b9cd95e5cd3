using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Checking;

/// <summary>
/// A theme held against the flow the autonomous region published (流程样板). Inside a department steps may fall away or become
/// shorter; no step, material or condition may be added, and none be passed over to another department.
/// </summary>
internal static class TemplateFlow
{
    /// <param name="library">Where the items of both are.</param>
    /// <param name="sound">Whether everything the theme refers to is there, so that it can be compiled.</param>
    public static IReadOnlyList<FlowFault> FaultsOf(ServiceTheme template, ServiceTheme local, CatalogueLibrary library, bool sound = true) =>
    [
        .. Parts(template, local, library),
        .. Departments(template, local, library),
        .. Promise(template, local.PromisedWorkingDays),
        .. local.Conditions.Except(template.Conditions).Select(c => new FlowFault("conditions", $"不能加办理条件“{c}”：请删去；只是写法不同的，照样板的原文写。")),
        .. local.Eligibility.Where(rule => !template.Eligibility.Any(r => Allows(r, rule)))
            .Select(rule => new FlowFault("eligibility", $"不能加适用范围“{rule.Because}”：请删去，或者改回样板的范围。")),
        .. Questions(template, local, library),
        .. sound ? Materials(template, local, library) : [],
    ];

    private static IEnumerable<FlowFault> Parts(ServiceTheme template, ServiceTheme local, CatalogueLibrary library)
    {
        var published = template.Parts.ToDictionary(p => p.Item);
        foreach (var part in local.Parts)
        {
            var (unit, name) = ($"part/{part.Item}", NameOf(library, part.Item));
            if (!published.TryGetValue(part.Item, out var was))
            {
                yield return new FlowFault(unit, $"不能加环节“{name}”：请从事项里移出。");
                continue;
            }

            if (was.Optional && !part.Optional)
            {
                yield return new FlowFault(unit, $"样板里“{name}”可以不办，不能改成必办：请改回可以不办。");
            }

            if (!Narrows(part.When, was.When))
            {
                yield return new FlowFault(unit, $"不能让更多的人办“{name}”：请把“何时办”改回样板的写法，或者改得更少。");
            }

            if (part.After.Except(was.After).ToList() is [_, ..] added)
            {
                yield return new FlowFault(unit, $"不能给“{name}”加前置环节 {string.Join("、", added.Select(key => NameOf(library, key)))}：请去掉。");
            }

            if (part.BudgetWorkingDays is { } days && days > (was.BudgetWorkingDays ?? int.MaxValue))
            {
                yield return new FlowFault(unit, $"“{name}”的商定天数不能比样板的 {was.BudgetWorkingDays} 个工作日更长。");
            }
        }
    }

    /// <summary>Where every item of a department is gone, the step did not fall away inside it.</summary>
    private static IEnumerable<FlowFault> Departments(ServiceTheme template, ServiceTheme local, CatalogueLibrary library)
    {
        var kept = local.Parts.Select(p => library.FindItem(p.Item)?.Authority).ToHashSet();
        return template.Parts
            .Where(p => library.FindItem(p.Item) is { } item && !kept.Contains(item.Authority))
            .Select(p => new FlowFault($"part/{p.Item}", $"不能去掉“{NameOf(library, p.Item)}”：它的部门在这个主题里没有别的环节了，只能在部门内部减少。"));
    }

    public static IEnumerable<FlowFault> Promise(ServiceTheme template, int? promised) =>
        template.PromisedWorkingDays is { } most && promised > most ? [new FlowFault("promise", $"承诺不能比 {most} 个工作日更长。")] : [];

    private static IEnumerable<FlowFault> Questions(ServiceTheme template, ServiceTheme local, CatalogueLibrary library)
    {
        var published = template.Situations.ToDictionary(s => s.Id);
        foreach (var question in local.Situations)
        {
            var (unit, was) = ($"question/{question.Id}", published.GetValueOrDefault(question.Id));
            foreach (var option in question.Options)
            {
                if (option.EndsHere && was?.Find(option.Id) is not { EndsHere: true })
                {
                    yield return new FlowFault(unit, $"问题“{question.Ask}”里选“{option.Say}”的人，样板可以接着办，不能拦下：请让这个选项走得通，或者删去这个问题。");
                }

                foreach (var (item, _) in was?.Find(option.Id)?.Modes.Where(m => m.Value is HandlingMode.Commitment && !option.Modes.Contains(m)) ?? [])
                {
                    yield return new FlowFault(unit, $"选“{option.Say}”时，样板按告知承诺办“{NameOf(library, item)}”，不能改回要齐全部材料：请改回告知承诺。");
                }
            }

            foreach (var gone in was?.Options.Where(o => !o.EndsHere && !o.Unsure && question.Find(o.Id) is null) ?? [])
            {
                yield return new FlowFault(unit, $"问题“{question.Ask}”不能去掉选项“{gone.Say}”：选它的人就办不了了，请加回。");
            }
        }
    }

    /// <summary>What the widest plan asks for beyond the template's.</summary>
    private static IEnumerable<FlowFault> Materials(ServiceTheme template, ServiceTheme local, CatalogueLibrary library)
    {
        if (template.Parts.Concat(local.Parts).Any(p => library.FindItem(p.Item) is null) || local.Parts.Count == 0)
        {
            return [];
        }

        var published = AskedBy(template, library).Select(m => m.Id).ToHashSet();
        return AskedBy(local, library).Where(m => !published.Contains(m.Id))
            .Select(m => new FlowFault("materials", $"不能多要材料“{m.Name}”：请去掉要它的事项或情形。"));
    }

    private static IReadOnlyList<PlannedMaterial> AskedBy(ServiceTheme theme, CatalogueLibrary library) =>
        ThemeOverview.Of(new ThemeVersion(theme, library)).Widest.Materials;

    /// <summary>Whoever meets the one condition meets the other too.</summary>
    private static bool Narrows(Condition condition, Condition published) => published.Terms.All(was =>
        condition.Terms.Any(term => term.Situation == was.Situation && term.Options.All(was.Options.Contains)));

    /// <summary>A rule shuts nobody out whom the published one lets in; a sentence without figures has to be the same.</summary>
    private static bool Allows(EligibilityRule published, EligibilityRule rule) => rule.Element is null
        ? published.Because == rule.Because
        : published.Element == rule.Element && (rule.Min is null || rule.Min <= published.Min) && (rule.Max is null || rule.Max >= published.Max);

    private static string NameOf(CatalogueLibrary library, string item) => library.FindItem(item)?.Name ?? item;
}

/// <summary>What a strict region may not do to the published flow, and how to put it right.</summary>
/// <param name="Unit">The part of the theme it is in, as differences between states of a theme have it.</param>
internal sealed record FlowFault(string Unit, string Words)
{
    public string Of(ServiceTheme theme) => $"本地严格执行自治区公布的流程，“{theme.Name}”{(Unit == "promise" ? "的" : "：")}{Words}";
}
