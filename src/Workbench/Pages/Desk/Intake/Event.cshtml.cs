using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Second step: what the applicant came for, by search or from what this clerk often receives.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EventModel(CatalogueStore catalogue, ApplicantCards cards) : PageModel
{
    private const int LongestQuery = 100;

    public ApplicantCard About { get; private set; } = null!;

    public PartyCard Party => About.Party;

    public string? Query { get; private set; }

    public IReadOnlyList<ThemeVersion> Found { get; private set; } = [];

    public IReadOnlyList<ThemeVersion> Usual { get; private set; } = [];

    public IEnumerable<IGrouping<string, ThemeVersion>> ByCategory => Found.GroupBy(theme => theme.Theme.Category, StringComparer.Ordinal);

    public string AskHref(ThemeVersion theme) => $"/desk/intake/ask?party={Party.PartyId}&theme={theme.Number}";

    public async Task<IActionResult> OnGetAsync(Guid party, string? q, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await cards.FindAsync(reader, party, cancel) is not { } about)
        {
            return NotFound();
        }

        About = about;
        Query = string.IsNullOrEmpty(q) || q.Length > LongestQuery ? null : q;
        if (catalogue.Current.Region(reader.Region) is { } region)
        {
            Found = int.TryParse(Query, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && region.FindTheme(number) is { } numbered
                ? [numbered]
                : region.Search(Query ?? "");
            Usual = [.. UsualThemes.Read(Request).Select(region.FindTheme).OfType<ThemeVersion>()];
        }

        return Page();
    }
}
