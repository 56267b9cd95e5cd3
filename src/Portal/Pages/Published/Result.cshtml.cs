using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The reader's own checklist before signing in: which items, which papers, how long; or why not, and where to go instead.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ResultModel(PublishedRegion published) : PageModel
{
    public ThemeVersion Theme { get; private set; } = null!;

    public ThemePlan Plan { get; private set; } = null!;

    /// <summary>The number of the version, which the sheets name.</summary>
    public int Version { get; private set; }

    public AnswerSet Answers { get; private set; } = null!;

    public Hall? Hall => published.Hall;

    public string OneThingPhone => published.OneThingPhone;

    public string Address => published.Outside($"{Request.PathBase}{Request.Path}{Request.QueryString}");

    /// <summary>Whom to call where a person should help to answer.</summary>
    public AuthorityCard? Call => Plan.Refusal?.Call is { } key and not "window" ? Theme.Library.Authority(key) : null;

    public IActionResult OnGet(string region, int number)
    {
        if (published.Find(region) is not { } catalogue || catalogue.FindTheme(number) is not { } theme)
        {
            return NotFound();
        }

        (Theme, Version) = (theme, catalogue.Number);
        var read = AnswerSet.Read(theme.Theme, Request.Query);
        Plan = PlanCompiler.Compile(theme, read.Answers, KnownFacts.None);
        if (Plan.Status is PlanStatus.Question)
        {
            return Redirect($"/{region}/themes/{number}/ask?{read}");
        }

        Answers = AnswerSet.Of(theme.Theme, Plan);
        return Page();
    }
}
