using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>One question a page. The answers travel in the address, so Back, bookmarks and a shared link all work and nothing is kept.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class AskModel(PublishedRegion published) : PageModel
{
    public ServiceTheme Theme { get; private set; } = null!;

    public Situation Situation { get; private set; } = null!;

    public AnswerSet Answers { get; private set; } = null!;

    /// <summary>What the answers so far come to, at most.</summary>
    public ThemeOverview SoFar { get; private set; } = null!;

    public int Place { get; private set; }

    /// <summary>How many questions this reader will have seen in the end, as far as can be said now.</summary>
    public int Total { get; private set; }

    public string? Chosen => Answers.Answers.GetValueOrDefault(Situation.Id);

    public string Back { get; private set; } = "";

    /// <param name="asked">The question the form was about; without an answer to it the page says so.</param>
    /// <param name="at">A question to look at again; the other answers stay.</param>
    public IActionResult OnGet(string region, int number, string? asked, string? at)
    {
        if (published.Find(region)?.FindTheme(number) is not { } version)
        {
            return NotFound();
        }

        Theme = version.Theme;
        Answers = AnswerSet.Read(Theme, Request.Query);
        var plan = PlanCompiler.Compile(version, Answers.Answers, KnownFacts.None);
        if (asked is not null && !Answers.Answers.ContainsKey(asked) && Theme.Situations.FirstOrDefault(s => s.Id == asked) is { } missed)
        {
            ModelState.AddModelError(missed.Id, "请选一个答案；说不准就选“我不确定”。");
            Situation = missed;
        }
        else if ((Theme.Situations.FirstOrDefault(s => s.Id == at) ?? plan.OpenQuestion) is { } next)
        {
            Situation = next;
        }
        else
        {
            return Redirect($"/{region}/themes/{number}/result?{AnswerSet.Of(Theme, plan)}");
        }

        Describe(version, region, plan);
        return Page();
    }

    private void Describe(ThemeVersion version, string region, ThemePlan plan)
    {
        SoFar = ThemeOverview.Of(version, Answers.Before(Situation.Id).Answers);
        var questions = SoFar.Widest.Answers.Select(a => a.Situation).ToList();
        Place = questions.IndexOf(Situation.Id) + 1;
        Total = questions.Count;
        var guide = $"/{region}/themes/{Theme.Number}";
        var previous = plan.Answers.Select(a => a.Situation).TakeWhile(id => id != Situation.Id).LastOrDefault();
        Back = previous is null ? guide : $"{guide}/ask?{Answers.Before(Situation.Id)}&at={Uri.EscapeDataString(previous)}";
    }
}
