using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;
using Suban.Organisation;
using Suban.Parties;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Second step: what the applicant came for, by search or from what this clerk often receives.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EventModel(CatalogueStore catalogue, ApplicantCards cards, AcceptanceRange range, Halls halls) : PageModel
{
    private const int LongestQuery = 100;

    public ApplicantCard About { get; private set; } = null!;

    public PartyCard Party => About.Party;

    public string? Query { get; private set; }

    public IReadOnlyList<ThemeVersion> Found { get; private set; } = [];

    public IReadOnlyList<ThemeVersion> Usual { get; private set; } = [];

    public IEnumerable<IGrouping<string, ThemeVersion>> ByCategory => Found.GroupBy(theme => theme.Theme.Category, StringComparer.Ordinal);

    /// <summary>The other regions this window may receive for.</summary>
    public IReadOnlyList<Region> Others => range.Of(User.RequireReader().Region);

    /// <summary>The window's region has a catalogue of its own.</summary>
    public bool HasOwn { get; private set; }

    /// <summary>The one it is to be received for; null for the window's own.</summary>
    public string? Elsewhere { get; private set; }

    public string Address => $"/desk/intake/event?party={Party.PartyId}" + ElsewhereQuery;

    private string? ElsewhereQuery => Elsewhere is null ? null : "&region=" + Elsewhere;

    public string AskHref(ThemeVersion theme) => $"/desk/intake/ask?party={Party.PartyId}&theme={theme.Number}" + ElsewhereQuery;

    public async Task<IActionResult> OnGetAsync(Guid party, string? q, string? region, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await cards.FindAsync(reader, party, cancel) is not { } about)
        {
            return NotFound();
        }

        (About, Elsewhere) = (about, region is not null && range.Admits(region, reader.Region) ? region : null);
        HasOwn = catalogue.Current.Region(reader.Region) is not null;
        Elsewhere ??= HasOwn ? null : Others.Select(o => o.Code).FirstOrDefault(); // a township's matters are its county's
        Query = string.IsNullOrEmpty(q) || q.Length > LongestQuery ? null : q;
        if (catalogue.Current.Region(Elsewhere ?? reader.Region) is { } shown)
        {
            Found = int.TryParse(Query, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && shown.FindTheme(number) is { } numbered
                ? [numbered]
                : shown.Search(Query ?? "");
            Usual = [.. UsualThemes.Read(Request).Select(shown.FindTheme).OfType<ThemeVersion>()];
            if (halls.OfWindow(reader.WindowId) is { } point)
            {
                (Found, Usual) = ([.. Found.Where(theme => point.Takes(theme.Number))], [.. Usual.Where(theme => point.Takes(theme.Number))]);
            }
        }

        return Page();
    }
}
