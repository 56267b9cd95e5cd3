using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>
/// The printed sheet that tells everything at once (一次性告知单): for the reader's answers, or for all situations where none are given.
/// </summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class NoticeModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public ThemeVersion Theme { get; private set; } = null!;

    public ThemePlan Plan { get; private set; } = null!;

    /// <summary>Ids of what everybody needs; the rest is marked 视情况.</summary>
    public IReadOnlySet<string> Always { get; private set; } = new HashSet<string>();

    public int Version { get; private set; }

    /// <summary>Whether the sheet is for one reader's answers.</summary>
    public bool Personal { get; private set; }

    public string Query { get; private set; } = "";

    public Hall? Hall => published.Hall;

    public string ConsultationPhone => published.ConsultationPhone;

    public RegionSettings Settings => published.Settings;

    public string Address => published.Outside($"{Request.PathBase}/{RouteData.Values["region"]}/themes/{Theme.Number}{(Personal ? "/result?" + Query : "")}");

    public IActionResult OnGet(string region, int number)
    {
        if (published.Find(region) is not { } catalogue || catalogue.FindTheme(number) is not { } theme)
        {
            return NotFound();
        }

        (Theme, Version) = (theme, catalogue.Number);
        var answers = AnswerSet.Read(theme.Theme, Request.Query);
        var plan = PlanCompiler.Compile(theme, answers.Answers, KnownFacts.None);
        Personal = plan.Status is PlanStatus.Planned && theme.Theme.Situations.Count > 0;
        var overview = overviews.Of(theme);
        Plan = plan.Status is PlanStatus.Planned ? plan : overview.Widest;
        Query = AnswerSet.Of(theme.Theme, plan).ToString();
        Always = Plan == plan
            ? Plan.Materials.Where(m => m.Required).Select(m => m.Id).Concat(Plan.Components.Select(c => c.Key)).ToHashSet()
            : overview.AlwaysMaterials.Concat(overview.AlwaysComponents).ToHashSet();
        return Page();
    }
}
