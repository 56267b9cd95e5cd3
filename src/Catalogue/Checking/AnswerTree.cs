using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Checking;

/// <summary>Walks every way a person can answer a theme's questions.</summary>
internal static class AnswerTree
{
    /// <summary>Each complete answer set once, refused ones included; questions that do not apply are not answered.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Leaves(ServiceTheme theme)
    {
        var open = new Stack<IReadOnlyDictionary<string, string>>([new Dictionary<string, string>()]);
        while (open.TryPop(out var answers))
        {
            if (AnswerReading.Of(theme, answers).Open is not { } question)
            {
                yield return answers;
                continue;
            }

            foreach (var option in question.Options.Reverse())
            {
                open.Push(new Dictionary<string, string>(answers) { [question.Id] = option.Id });
            }
        }
    }
}
