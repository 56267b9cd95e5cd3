using Suban.Catalogue.Compiling;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Compiles every theme under every answer set and reports what no reader of the file could see.</summary>
internal static class AnswerChecks
{
    private const int MostLeaves = 20_000;

    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var library = new CatalogueLibrary(document, "", "", []);
        foreach (var theme in document.Themes)
        {
            Check(new ThemeVersion(theme, library), problems);
        }
    }

    private static void Check(ThemeVersion theme, ProblemList problems)
    {
        var place = $"theme/{theme.Number}";
        var leaves = AnswerTree.Leaves(theme.Theme).Take(MostLeaves + 1).ToList();
        if (leaves.Count > MostLeaves)
        {
            problems.WarnAt(place, $"主题 {theme.Number} 的回答组合超过 {MostLeaves} 种，只检查了前 {MostLeaves} 种。");
        }

        var asked = new HashSet<string>();
        var selected = new HashSet<string>();
        var worst = (Critical: 0, Longest: 0);
        foreach (var answers in leaves.Take(MostLeaves))
        {
            if (PlanCompiler.FindCycle(theme, answers) is { Count: > 0 } cycle)
            {
                problems.ErrorAt(place, $"主题 {theme.Number} 的事项互为前置：{string.Join("、", cycle)}（回答 {Words(answers)}）。");
                return;
            }

            var plan = PlanCompiler.Compile(theme, answers, KnownFacts.None);
            asked.UnionWith(plan.Answers.Select(a => a.Situation));
            selected.UnionWith(plan.Components.Select(c => c.Key));
            if (plan.Status is PlanStatus.Planned)
            {
                CheckPlan(theme, answers, plan, problems);
            }

            if (plan.PromiseReason is null && theme.Theme.PromisedWorkingDays is null && plan.CriticalPathWorkingDays > worst.Critical)
            {
                worst = (plan.CriticalPathWorkingDays, plan.LongestSingleWorkingDays);
            }
        }

        CheckReached(theme.Theme, asked, selected, problems);
        if (worst.Critical > worst.Longest)
        {
            problems.WarnAt(place, $"主题 {theme.Number} 前后衔接合计 {worst.Critical} 个工作日，超过最长单项 {worst.Longest} 个工作日：请写 promise、各步 budget，或经批准的 promise-reason。");
        }
    }

    private static void CheckPlan(
        ThemeVersion theme, IReadOnlyDictionary<string, string> answers, ThemePlan plan, ProblemList problems)
    {
        if (plan.Components.Count == 0)
        {
            problems.ErrorAt($"theme/{theme.Number}", $"主题 {theme.Number} 在回答 {Words(answers)} 时没有任何事项可办。");
        }

        foreach (var unsure in plan.Answers.Where(a => a.Unsure))
        {
            foreach (var option in theme.Theme.Situations.First(s => s.Id == unsure.Situation).Options.Where(o => !o.EndsHere && !o.Unsure))
            {
                var sure = PlanCompiler.Compile(
                    theme, new Dictionary<string, string>(answers) { [unsure.Situation] = option.Id }, KnownFacts.None);
                if (MissingFrom(plan, sure) is { } missing)
                {
                    problems.ErrorAt(
                        $"theme/{theme.Number}/{unsure.Situation}/{unsure.Option}",
                        $"问题 {unsure.Situation} 选“不确定”时没有要求“{missing}”，选 {option.Id} 时却要；请改为 call: window。");
                    return;
                }
            }
        }
    }

    /// <summary>What a definite answer asks for and the unsure one does not.</summary>
    private static string? MissingFrom(ThemePlan unsure, ThemePlan sure) =>
        sure.Components.Select(c => c.Name).Except(unsure.Components.Select(c => c.Name))
            .Concat(sure.Fields.Select(f => f.Label).Except(unsure.Fields.Select(f => f.Label)))
            .Concat(sure.Materials.Select(m => m.Name).Except(unsure.Materials.SelectMany(m => m.Alternatives.Prepend(m.Name))))
            .FirstOrDefault();

    private static void CheckReached(ServiceTheme theme, HashSet<string> asked, HashSet<string> selected, ProblemList problems)
    {
        foreach (var situation in theme.Situations.Where(s => !asked.Contains(s.Id)))
        {
            problems.ErrorAt($"theme/{theme.Number}/{situation.Id}", $"问题 {situation.Id} 无论怎样回答都问不到。");
        }

        foreach (var part in theme.Parts.Where(p => !selected.Contains(p.Item)))
        {
            problems.ErrorAt($"theme/{theme.Number}/part:{part.Item}", $"事项 {part.Item} 无论怎样回答都选不到。");
        }
    }

    private static string Words(IReadOnlyDictionary<string, string> answers) =>
        answers.Count == 0 ? "（无）" : string.Join("，", answers.Select(a => $"{a.Key}={a.Value}"));
}
