using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Suban.Server.Tests.BadInput;

/// <summary>What every answer to nonsense has to hold, whatever the form.</summary>
internal static partial class AnswerRules
{
    private static readonly string[] _machineWords =
    [
        "Exception", "   at ", "System.", "Microsoft.", "Suban.", "Npgsql", "SQLite", "The value", "is not valid", "is required", "is invalid", "must be",
        "Bad Request", "Internal Server", "null",
    ];

    private static readonly string[] _knownWords =
    [
        "PDF", "OFD", "HTML", "SVG", "XML", "JPG", "JPEG", "PNG", "JSON", "YAML", "MB", "KB", "SM2", "Alt", "Word", "UTF", "docx", "teapot", "window",
    ];

    public static IEnumerable<string> Faults(Filling sent, Answer answer)
    {
        if ((int)answer.Status >= 500)
        {
            yield return $"answered {answer.Status}";
        }

        if (_machineWords.FirstOrDefault(word => answer.Text.Contains(word, StringComparison.Ordinal)) is { } machine && !sent.Says(machine))
        {
            yield return $"shows the words of a machine: …{Around(answer.Text, machine)}…";
        }

        if (answer.Refused)
        {
            foreach (var fault in RefusalFaults(sent, answer))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> RefusalFaults(Filling sent, Answer answer)
    {
        var said = answer.Document.QuerySelectorAll(".govuk-error-summary__list li, .govuk-error-message, .ms-notice, h1").Select(e => e.TextContent).ToList();
        if (!said.Any(words => words.Any(c => c is >= '一' and <= '鿿')))
        {
            yield return $"{answer.Status} without a word of Chinese: {answer.Text.Trim()}";
        }

        var foreign = said.SelectMany(words => Latin().Matches(words).Select(m => (m.Value, Whole: words)))
            .FirstOrDefault(found => !_knownWords.Contains(found.Value) && !sent.Says(found.Value));
        if (foreign.Value is not null)
        {
            yield return $"says {foreign.Value}: {foreign.Whole.Trim()}";
        }

        if (answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict)
        {
            foreach (var (name, typed) in sent.Typed)
            {
                var kept = ValuesOf(answer.Document, name);
                if (typed.Length > 0 && !kept.Any(value => Same(typed, value)) && !said.Any(words => words.Contains(typed, StringComparison.Ordinal)))
                {
                    yield return $"lost what was typed into {name}: {Short(typed)} became {Short(string.Join(", ", kept))}";
                }
            }

            if (answer.Document.QuerySelector(".govuk-error-summary, .ms-notice") is null)
            {
                yield return $"{answer.Status} without saying what is wrong";
            }
        }
    }

    /// <summary>What stands in the boxes of that name; in a choice between two values, both.</summary>
    public static IReadOnlyList<string> ValuesOf(IDocument document, string name) =>
    [
        .. document.GetElementsByName(name).Select(e => e switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            _ => "",
        }),
    ];

    /// <summary>Boxes of one line drop line breaks, text areas fold them: that is the browser's doing.</summary>
    public static bool Same(string typed, string kept) =>
        kept.ReplaceLineEndings("").Equals(typed.ReplaceLineEndings(""), StringComparison.Ordinal);

    public static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string Around(string text, string word)
    {
        var place = text.IndexOf(word, StringComparison.Ordinal);
        return text[Math.Max(0, place - 40)..Math.Min(text.Length, place + 60)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Latin();
}
