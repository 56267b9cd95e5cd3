using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Powers;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Where the catalogue and the list of administrative powers differ, and who sees to it.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PowersModel(PowerQueries powers, CatalogueStore catalogue) : PageModel
{
    public const int Most = 200;

    /// <summary>Null before a list was taken over.</summary>
    public PowerComparison? Comparison { get; private set; }

    public DifferenceKind? Kind { get; private set; }

    public IReadOnlyList<DifferenceView> Rows { get; private set; } = [];

    public bool Cut { get; private set; }

    public async Task OnGetAsync(string? kind, CancellationToken cancel)
    {
        Comparison = await powers.OfRegionAsync(User.RequireReader(), cancel);
        Kind = Enum.TryParse<DifferenceKind>(kind, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        IReadOnlyList<DifferenceView> fitting =
            [.. (Comparison?.Differences ?? []).Where(d => Kind is null || d.Difference.Kind == Kind).OrderBy(d => d.State is not DifferenceState.Open)];
        (Rows, Cut) = ([.. fitting.Take(Most)], fitting.Count > Most);
    }

    /// <summary>The item's name, also where only its kind or basis differs.</summary>
    public string NameOf(PowerDifference difference) =>
        catalogue.Current.Region(User.RequireReader().Region)?.Library.Document.Items.FirstOrDefault(i => i.BaseCode == difference.Code)?.Name ?? difference.Name;
}
