using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Recount;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The due dates that another calendar moved.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MovesModel(ClockMoveQueries moves) : PageModel
{
    public Slice<ClockMoveLine> Slice { get; private set; } = new([], null);

    public async Task OnGetAsync(string? before, CancellationToken cancel) => Slice = await moves.ListAsync(User.RequireReader(), before, cancel);

    public static string Words(DateTimeOffset at) => RegionTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
