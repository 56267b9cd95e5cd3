using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>How accurate each published guide is, and each department's on average; the worst first.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AccuracyModel(ThemeQueries themes) : PageModel
{
    /// <summary>The guides that are not perfect.</summary>
    public IReadOnlyList<GuideAccuracy> Rows { get; private set; } = [];

    public IReadOnlyList<(string Name, double Average, int Count)> Departments { get; private set; } = [];

    public bool CanEdit => User.RequireReader().Has(Role.Editor);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IReadOnlyList<GuideAccuracy> guides =
            [.. (await themes.ListAsync(User.RequireReader(), cancel)).Where(r => r.Standing is ThemeStanding.InForce).Select(r => new GuideAccuracy(r))];
        Rows = [.. guides.Where(g => g.Score < 100).OrderBy(g => g.Score).ThenBy(g => g.Row.Number)];
        Departments =
        [
            .. guides.GroupBy(g => g.Row.LeadName, (name, of) => (name, of.Average(g => g.Score), of.Count()))
                .OrderBy(d => d.Item2).ThenBy(d => d.name, StringComparer.Ordinal),
        ];
    }
}
