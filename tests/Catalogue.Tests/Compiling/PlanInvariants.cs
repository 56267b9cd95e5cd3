using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Tests.Compiling;

/// <summary>The promises of a plan, computed again from the source in the plainest way and compared.</summary>
internal static class PlanInvariants
{
    public static void Check(ThemeVersion theme, IReadOnlyDictionary<string, string> answers, KnownFacts facts)
    {
        var plan = PlanCompiler.Compile(theme, answers, facts);
        EndsInOneOfThreeWays(plan);
        EachThingOnceAndReceived(plan);
        NothingRequiredIsMissing(theme, plan);
        IssuedPapersAreNotAskedFor(theme, plan);
        StagesFollowPrerequisites(plan);
        PromiseFollowsTheRule(theme.Theme, plan);
        BudgetsKeepThePromise(plan);
        SplitGivesEachItemItsOwnFields(theme, plan);
        MoreCertificatesNeverAskMore(theme, answers, plan);
        Assert.Equal(plan.ToJson(), PlanCompiler.Compile(theme, answers, facts).ToJson());
        Assert.Equal(plan.ToJson(), ThemePlan.FromJson(plan.ToJson()).ToJson());
    }

    private static void EndsInOneOfThreeWays(ThemePlan plan)
    {
        Assert.Equal(plan.Status is PlanStatus.Question, plan.OpenQuestion is not null);
        Assert.Equal(plan.Status is PlanStatus.Refused, plan.Refusal is not null);
        if (plan.Status is not PlanStatus.Planned)
        {
            Assert.Empty(plan.Components);
            Assert.Empty(plan.Fields);
            Assert.Empty(plan.Materials);
        }
    }

    private static void EachThingOnceAndReceived(ThemePlan plan)
    {
        var keys = plan.Components.Select(c => c.Key).ToHashSet();
        AllDifferent(plan.Components.Select(c => c.Key));
        AllDifferent(plan.Components.Select(c => c.Name));
        AllDifferent(plan.Fields.Select(f => f.Id));
        AllDifferent(plan.Fields.Select(f => f.Label));
        AllDifferent(plan.Materials.Select(m => m.Id));
        AllDifferent(plan.Materials.Select(m => m.Name));
        foreach (var items in plan.Fields.Select(f => f.Items).Concat(plan.Materials.Select(m => m.Items)))
        {
            Assert.NotEmpty(items);
            AllDifferent(items);
            Assert.Subset(keys, items.ToHashSet());
        }
    }

    private static void NothingRequiredIsMissing(ThemeVersion theme, ThemePlan plan)
    {
        foreach (var component in plan.Components)
        {
            var item = theme.Library.Item(component.Key);
            foreach (var ask in item.Asks.Where(a => Holds(theme.Theme, plan, a.When)))
            {
                Assert.Contains(component.Key, plan.FindField(ask.Element)!.Items);
            }

            var dropped = component.Mode is HandlingMode.Commitment ? item.Commitment!.Drops : [];
            var demands = item.Materials
                .Concat(component.Mode is HandlingMode.Commitment ? item.Commitment!.Adds : [])
                .Where(m => m.Either is null && Holds(theme.Theme, plan, m.When))
                .Select(m => m.Material)
                .Concat(item.Consumes.Where(c => Holds(theme.Theme, plan, c.When)).Select(c => theme.Library.PaperOf(c.Certificate).Id));
            foreach (var material in demands.Where(m => !dropped.Contains(m)))
            {
                Assert.True(
                    plan.FindMaterial(material)?.Items.Contains(component.Key) is true ||
                    plan.Omitted.Any(o => o.Id == material && o.Items.Contains(component.Key)),
                    $"{component.Key} lacks {material}");
            }
        }
    }

    private static void IssuedPapersAreNotAskedFor(ThemeVersion theme, ThemePlan plan)
    {
        foreach (var material in plan.Materials)
        {
            var issuers = plan.Components.Where(c => c.Issues.Any(material.CertificateKinds.Contains)).Select(c => c.Key);
            Assert.All(material.Items, item => Assert.Empty(issuers.Where(i => i != item)));
        }

        foreach (var omitted in plan.Omitted)
        {
            Assert.All(omitted.Items, item => Assert.All(omitted.IssuedBy, issuer => Assert.Contains(issuer, Ancestors(plan, item))));
        }

        foreach (var component in plan.Components)
        {
            foreach (var kind in theme.Library.Item(component.Key).Consumes.Where(c => c.When.IsAlways).Select(c => c.Certificate))
            {
                if (component.Mode is HandlingMode.Ordinary)
                {
                    var issuers = plan.Components.Where(c => c.Key != component.Key && c.Issues.Contains(kind)).Select(c => c.Key);
                    Assert.All(issuers, issuer => Assert.Contains(issuer, Ancestors(plan, component.Key)));
                }
            }
        }
    }

    private static void StagesFollowPrerequisites(ThemePlan plan)
    {
        foreach (var component in plan.Components)
        {
            var before = component.After.Select(key => plan.FindComponent(key)!.Stage);
            Assert.Equal(before.DefaultIfEmpty(0).Max() + 1, component.Stage);
        }

        Assert.Equal(plan.Components.Select(c => c.Key), plan.Stages.SelectMany(s => s.Components));
    }

    private static void PromiseFollowsTheRule(ServiceTheme theme, ThemePlan plan)
    {
        var longest = plan.Components.Select(c => c.PromisedWorkingDays).DefaultIfEmpty(0).Max();
        var critical = LongestPath(plan, c => c.PromisedWorkingDays);
        Assert.Equal(longest, plan.LongestSingleWorkingDays);
        Assert.Equal(critical, plan.CriticalPathWorkingDays);
        Assert.Equal(plan.PromiseReason is not null, plan.PromisedWorkingDays > longest);
        var wanted = Math.Min(theme.PromisedWorkingDays ?? critical, critical);
        Assert.Equal(theme.PromiseReason is null ? Math.Min(wanted, longest) : wanted, plan.PromisedWorkingDays);
    }

    private static void BudgetsKeepThePromise(ThemePlan plan)
    {
        Assert.All(plan.Components, c => Assert.InRange(c.BudgetWorkingDays, 0, c.PromisedWorkingDays));
        Assert.All(plan.Components, c => Assert.Equal(c.BudgetWorkingDays < c.PromisedWorkingDays, c.BudgetReason is not null));
        Assert.True(LongestPath(plan, c => c.BudgetWorkingDays) <= plan.PromisedWorkingDays);
        Assert.Equal(LongestPath(plan, c => c.BudgetWorkingDays), plan.Stages.Select(s => s.FinishWorkingDay).DefaultIfEmpty(0).Max());
    }

    private static void SplitGivesEachItemItsOwnFields(ThemeVersion theme, ThemePlan plan)
    {
        var filled = plan.Fields.ToDictionary(f => f.Id, f => $"value of {f.Id}");
        foreach (var form in PlanCompiler.SplitByItem(plan, filled))
        {
            var own = theme.Library.Item(form.Item).Asks
                .Where(a => Holds(theme.Theme, plan, a.When))
                .Select(a => a.Element)
                .Distinct();
            Assert.Equal(own.Order(StringComparer.Ordinal), form.Values.Keys.Order(StringComparer.Ordinal));
            Assert.All(form.Values, v => Assert.Equal(filled[v.Key], v.Value));
        }
    }

    private static void MoreCertificatesNeverAskMore(ThemeVersion theme, IReadOnlyDictionary<string, string> answers, ThemePlan plan)
    {
        var all = new KnownFacts { Certificates = theme.Library.Document.Certificates.Select(c => c.Key).ToHashSet() };
        var less = PlanCompiler.Compile(theme, answers, all);
        Assert.Equal(plan.Fields.Select(f => f.Id), less.Fields.Select(f => f.Id));
        Assert.Subset(ByHand(plan).ToHashSet(), ByHand(less).ToHashSet());
        Assert.Equal(plan.Components.Select(c => (c.Key, c.Stage)), less.Components.Select(c => (c.Key, c.Stage)));

        static IEnumerable<string> ByHand(ThemePlan p) =>
            p.Materials.Where(m => m.Source is MaterialSource.Upload or MaterialSource.AtWindow).Select(m => m.Id);
    }

    /// <summary>Read from the answers that counted: unsure means any option that goes on.</summary>
    private static bool Holds(ServiceTheme theme, ThemePlan plan, Condition condition) => condition.Terms.All(term =>
        plan.Answers.FirstOrDefault(a => a.Situation == term.Situation) is { } answer &&
        (term.Options.Contains(answer.Option) ||
         (answer.Unsure && theme.Situations.First(s => s.Id == term.Situation).Options
             .Any(o => !o.EndsHere && term.Options.Contains(o.Id)))));

    private static HashSet<string> Ancestors(ThemePlan plan, string key)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(plan.FindComponent(key)!.After);
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var before in plan.FindComponent(next)!.After)
                {
                    open.Push(before);
                }
            }
        }

        return found;
    }

    private static int LongestPath(ThemePlan plan, Func<PlannedComponent, int> weight)
    {
        return plan.Components.Select(EndingWith).DefaultIfEmpty(0).Max();

        int EndingWith(PlannedComponent component) =>
            weight(component) + component.After.Select(k => EndingWith(plan.FindComponent(k)!)).DefaultIfEmpty(0).Max();
    }

    private static void AllDifferent(IEnumerable<string> values) => Assert.Empty(values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => g.Key));
}
