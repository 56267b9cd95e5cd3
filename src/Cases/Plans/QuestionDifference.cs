using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Cases.Plans;

/// <summary>Which of a draft's answers a newer guide does not take as they are, in words.</summary>
internal static class QuestionDifference
{
    public static IReadOnlyList<string> Of(ThemePlan pinned, ServiceTheme theme)
    {
        var changes = new List<string>();
        foreach (var answer in pinned.Answers)
        {
            if (theme.Situations.FirstOrDefault(s => s.Id == answer.Situation) is not { } now)
            {
                changes.Add($"不再问：{answer.Ask}");
            }
            else if (now.Find(answer.Option) is not { } option)
            {
                changes.Add($"请重新选择：{now.Ask}（原来选的“{answer.Say}”没有了）");
            }
            else if (now.Ask != answer.Ask || option.Say != answer.Say)
            {
                changes.Add($"问法改了：{now.Ask}（您选的是“{option.Say}”）");
            }
        }

        var answered = pinned.Answers.Select(a => a.Situation).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(PlanCompiler.OpenQuestions(theme, pinned.AnswerMap()).Where(s => !answered.Contains(s.Id)).Select(s => $"新增问题：{s.Ask}"));
        return changes;
    }
}
