using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Published;

/// <summary>The answers a reader carries in the address: bookmarkable, sharable, kept nowhere.</summary>
public sealed class AnswerSet
{
    private readonly ServiceTheme _theme;
    private readonly Dictionary<string, string> _answers;

    private AnswerSet(ServiceTheme theme, Dictionary<string, string> answers) => (_theme, _answers) = (theme, answers);

    public IReadOnlyDictionary<string, string> Answers => _answers;

    /// <summary>Reads what the theme knows; anything else in the address is ignored.</summary>
    public static AnswerSet Read(ServiceTheme theme, IQueryCollection query) => Read(theme, id => query[id]);

    public static AnswerSet Read(ServiceTheme theme, IFormCollection form) => Read(theme, id => form[id]);

    private static AnswerSet Read(ServiceTheme theme, Func<string, StringValues> sent)
    {
        var answers = new Dictionary<string, string>();
        foreach (var situation in theme.Situations)
        {
            if (sent(situation.Id) is [{ } option] && situation.Find(option) is not null)
            {
                answers[situation.Id] = option;
            }
        }

        return new AnswerSet(theme, answers);
    }

    /// <summary>Only the answers that counted, so that two readers with the same situation share one address.</summary>
    public static AnswerSet Of(ServiceTheme theme, ThemePlan plan) =>
        new(theme, plan.Answers.ToDictionary(a => a.Situation, a => a.Option));

    /// <summary>The answers before a question, for the link back to it.</summary>
    public AnswerSet Before(string situation) => new(
        _theme,
        _theme.Situations.TakeWhile(s => s.Id != situation).Where(s => _answers.ContainsKey(s.Id)).ToDictionary(s => s.Id, s => _answers[s.Id]));

    /// <summary><c>area=up-to-50&amp;cold=no</c>, in the order of the questions.</summary>
    public override string ToString() => string.Join('&', _theme.Situations
        .Where(s => _answers.ContainsKey(s.Id))
        .Select(s => $"{Uri.EscapeDataString(s.Id)}={Uri.EscapeDataString(_answers[s.Id])}"));
}
