using Suban.Catalogue.Compiling;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Compiles every theme under every answer set and reports what no reader of the file could see.</summary>
internal static class AnswerChecks
{
    private const int MostLeaves = 20_000;

    /// <param name="which">The themes to walk through: all, or the one that changed.</param>
    public static void Run(CatalogueDocument document, Func<ServiceTheme, bool> which, ProblemList problems) =>
        Run(document, which, problems, place => place);

    /// <param name="which">The themes to walk through: all, or the one that changed.</param>
    /// <param name="reported">Where a finding is reported: where the theme stands, or the region's file that changed it.</param>
    public static void Run(CatalogueDocument document, Func<ServiceTheme, bool> which, ProblemList problems, Func<string, string> reported)
    {
        // The themes know nothing of each other, and an installation waits for this at its first start.
        var library = new CatalogueLibrary(document, "", "", []);
        var findings = document.Themes.Where(which).AsParallel().AsOrdered().Select(theme =>
        {
            var found = new List<Finding>();
            Check(new ThemeVersion(theme, library), found);
            return found;
        });
        foreach (var finding in findings.SelectMany(found => found))
        {
            if (finding.Rule is { } rule)
            {
                problems.WarnAt(reported(finding.Place), rule, finding.Message);
            }
            else
            {
                problems.ErrorAt(reported(finding.Place), finding.Message, finding.Remedy);
            }
        }
    }

    private static void Check(ThemeVersion theme, List<Finding> found)
    {
        var place = $"theme/{theme.Number}";
        var leaves = AnswerTree.Leaves(theme.Theme).Take(MostLeaves + 1).ToList();
        if (leaves.Count > MostLeaves)
        {
            found.Add(new Finding(CheckRule.TooManyAnswers, place, $"主题 {theme.Number} 的回答组合超过 {MostLeaves} 种，只检查了前 {MostLeaves} 种。"));
        }

        var asked = new HashSet<string>();
        var selected = new HashSet<string>();
        var worst = (Wanted: 0, Longest: 0);
        var agreed = theme.Theme.Parts.Where(p => p.BudgetWorkingDays is not null).DistinctBy(p => p.Item).ToDictionary(p => p.Item, p => p.BudgetWorkingDays!.Value);
        var overrun = false;
        var plans = new Dictionary<string, PlanDemands>();
        var names = new NameIndex();
        foreach (var answers in leaves.Take(MostLeaves))
        {
            var plan = PlanCompiler.TryCompile(theme, answers, KnownFacts.None, out var cycle);
            if (cycle.Count > 0)
            {
                found.Add(new Finding(null, place, $"主题 {theme.Number} 的事项互为前置：{string.Join("、", cycle)}（回答 {Words(answers)}）。", "去掉其中一个 after。"));
                return;
            }

            asked.UnionWith(plan.Answers.Select(a => a.Situation));
            selected.UnionWith(plan.Components.Select(c => c.Key));
            if (plan.Status is PlanStatus.Planned)
            {
                plans[KeyOf(plan.Answers)] = PlanDemands.Of(plan, names);
            }

            if (plan is { Status: PlanStatus.Planned, Components.Count: 0 })
            {
                found.Add(new Finding(null, place, $"主题 {theme.Number} 在回答 {Words(answers)} 时没有任何事项可办。", "改事项的 when，让这种回答也有事可办，或者让它转到别处。"));
            }

            overrun |= plan.Components.Any(c => agreed.TryGetValue(c.Key, out var days) && c.BudgetWorkingDays < Math.Min(days, c.PromisedWorkingDays));
            var wanted = Math.Min(theme.Theme.PromisedWorkingDays ?? int.MaxValue, plan.CriticalPathWorkingDays);
            if (wanted > plan.PromisedWorkingDays && wanted > worst.Wanted)
            {
                worst = (wanted, plan.LongestSingleWorkingDays);
            }
        }

        if (overrun)
        {
            found.Add(new Finding(CheckRule.StepsOverPromise, place, $"主题 {theme.Number} 与部门商定的各步天数加起来超过整体承诺。"));
        }

        CheckUnsure(theme.Theme, plans, names, found);
        CheckReached(theme.Theme, asked, selected, found);
        if (worst.Wanted > 0)
        {
            found.Add(new Finding(CheckRule.PromiseOverLongest, place, $"主题 {theme.Number} 前后衔接要 {worst.Wanted} 个工作日，超过最长单项 {worst.Longest} 个工作日，将按后者兑现：请与部门商定各步天数，或写经批准的理由。"));
        }
    }

    /// <summary>Whoever is not sure must be asked for everything that any definite answer would have asked for.</summary>
    private static void CheckUnsure(
        ServiceTheme theme, Dictionary<string, PlanDemands> plans, NameIndex names, List<Finding> found)
    {
        foreach (var unsure in plans.Values)
        {
            foreach (var answer in unsure.Answers.Where(a => a.Unsure))
            {
                foreach (var option in theme.Situations.First(s => s.Id == answer.Situation).Options.Where(o => !o.EndsHere && !o.Unsure))
                {
                    var counted = AnswerReading.Of(
                        theme, unsure.Answers.ToDictionary(a => a.Situation, a => a == answer ? option.Id : a.Option)).Answers;
                    if (plans.TryGetValue(KeyOf(counted), out var sure) && unsure.MissingOf(sure) is { } missing)
                    {
                        found.Add(new Finding(null, $"theme/{theme.Number}/{answer.Situation}/{answer.Option}",
                            $"问题 {answer.Situation} 选“不确定”时没有要求“{names[missing]}”，选 {option.Id} 时却要；请改为 call: window。", "把“不确定”改成 call: window，或者让它要的不少于别的选项。"));
                        return;
                    }
                }
            }
        }
    }

    private static void CheckReached(ServiceTheme theme, HashSet<string> asked, HashSet<string> selected, List<Finding> found)
    {
        foreach (var situation in theme.Situations.Where(s => !asked.Contains(s.Id)))
        {
            found.Add(new Finding(null, $"theme/{theme.Number}/{situation.Id}", $"问题 {situation.Id} 无论怎样回答都问不到。", Remedy.Condition));
        }

        foreach (var part in theme.Parts.Where(p => !selected.Contains(p.Item)))
        {
            found.Add(new Finding(null, $"theme/{theme.Number}/part:{part.Item}", $"事项 {part.Item} 无论怎样回答都选不到。", Remedy.Condition));
        }
    }

    private static string Words(IReadOnlyDictionary<string, string> answers) =>
        answers.Count == 0 ? "（无）" : string.Join("，", answers.Select(a => $"{a.Key}={a.Value}"));

    private static string KeyOf(IEnumerable<PlannedAnswer> answers) => string.Join('&', answers.Select(a => $"{a.Situation}={a.Option}"));

    /// <param name="Rule">The rule of a warning; null for an error.</param>
    /// <param name="Remedy">How an error is put right; a rule brings its own.</param>
    private sealed record Finding(CheckRule? Rule, string Place, string Message, string Remedy = "");
}
