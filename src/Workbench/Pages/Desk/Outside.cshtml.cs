using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Elsewhere;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Desk;

/// <summary>What this clerk received for other regions (异地代收).</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OutsideModel(ElsewhereQueries elsewhere, AcceptanceRange range) : PageModel
{
    public IReadOnlyList<OutsideRow> All { get; private set; } = [];

    public IReadOnlyList<Region> Regions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (All, Regions) = (await elsewhere.MineAsync(reader, cancel), range.Of(reader.Region));
    }
}
