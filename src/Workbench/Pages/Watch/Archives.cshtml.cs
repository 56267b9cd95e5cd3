using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Archives;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The archived cases (归档) of the region.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ArchivesModel(ArchiveQueries archives) : PageModel
{
    public Slice<ArchiveLine> Slice { get; private set; } = new([], null);

    /// <summary>The number that was looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public async Task OnGetAsync(string? before, CancellationToken cancel) =>
        Slice = await archives.ListAsync(User.RequireReader(), string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(), before, cancel);
}
