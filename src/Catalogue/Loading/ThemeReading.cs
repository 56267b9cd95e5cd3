namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/themes/NNN.yaml</c>: one theme in a file.</summary>
internal static class ThemeReading
{
    public static ServiceTheme Read(ContentNode root)
    {
        var number = root.Whole("theme");
        if (number is not > 0)
        {
            root.Error("缺少 theme（主题编号）。", Remedy.Add);
        }

        var theme = number ?? 0;
        root.Mark($"theme/{theme}");
        var read = new ServiceTheme
        {
            Number = theme,
            Name = root.Required("name"),
            Region = root.Optional("region"),
            For = root.Word("for", SharedReading.ApplicantKinds, ApplicantKind.Enterprise),
            Lead = root.Required("lead"),
            Category = root.Required("category"),
            LifeStage = root.Optional("stage"),
            PromisedWorkingDays = SharedReading.WorkingDays(root, "promise"),
            PromiseReason = root.List("promise-reason") is [var reason] ? ReasonOf(reason) : null,
            AlsoCalled = root.Texts("also-called"),
            Initials = root.Optional("initials"),
            Summary = root.Required("summary"),
            Situations = [.. root.List("questions").Select(q => SituationReading.Read(q, theme))],
            Parts = [.. root.List("parts").Select(p => PartOf(p, theme))],
            Form = [.. root.List("form").Select(s => SettlementOf(s, theme))],
            Benefits = root.Texts("benefits"),
            Conditions = root.Texts("conditions"),
            Eligibility = [.. root.List("eligibility").Select(RuleOf)],
            Notes = root.Texts("notes"),
            NeedsLocalConfirmation = root.Flag("needsLocalConfirmation"),
        };
        root.Done();
        return read;
    }

    private static PromiseReason ReasonOf(ContentNode node)
    {
        if (node.IsText)
        {
            return new PromiseReason(node.Text(), null, true);
        }

        var reason = new PromiseReason(node.Required("because"), node.Optional("approved-by"), node.Flag("confirm"));
        node.Done();
        return reason;
    }

    private static ThemePart PartOf(ContentNode node, int theme)
    {
        if (node.IsText)
        {
            node.Mark($"theme/{theme}/part:{node.Text()}");
            return new ThemePart { Item = node.Text() };
        }

        var part = new ThemePart
        {
            Item = node.Required("item"),
            When = SharedReading.When(node),
            After = node.Texts("after"),
            Optional = node.Flag("optional"),
            BudgetWorkingDays = SharedReading.WorkingDays(node, "budget"),
        };
        node.Mark($"theme/{theme}/part:{part.Item}");
        node.Done();
        return part;
    }

    private static FieldSettlement SettlementOf(ContentNode node, int theme)
    {
        var field = node.Required("field");
        node.Mark($"theme/{theme}/form:{field}");
        var (same, apart) = (node.Optional("same-as"), node.Optional("apart-from"));
        if ((same is null) == (apart is null))
        {
            node.Error("应写 same-as（合并）与 apart-from（分开）二者之一。", "要合并的写 same-as，要分开的写 apart-from，两样写一样。");
        }

        var settlement = new FieldSettlement(field, same ?? apart ?? "", same is not null, apart is null ? null : node.Required("because"));
        node.Done();
        return settlement;
    }

    private static EligibilityRule RuleOf(ContentNode node)
    {
        if (node.IsText)
        {
            return new EligibilityRule { Because = node.Text() };
        }

        var rule = new EligibilityRule
        {
            Because = node.Required("because"),
            Element = node.Optional("element"),
            Min = node.Number("min"),
            Max = node.Number("max"),
            Go = node.Optional("go"),
        };
        node.Done();
        return rule;
    }
}
