using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Lists;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The projects that are eligible by themselves, as development and reform keeps them.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistProjectsModel(KeyProjectQueries projects, Authorities authorities) : PageModel
{
    public IReadOnlyList<KeyProjectView> Projects { get; private set; } = [];

    public bool MayKeep => SaveKeyProject.MayKeep(User.RequireReader(), authorities);

    public async Task OnGetAsync(CancellationToken cancel) => Projects = await projects.ListAsync(User.RequireReader(), cancel);
}
