using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Systems;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>What the department handles in its own system (业务系统办理): to be seen, not to be worked on.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SystemsModel(SystemStepQueries steps) : PageModel
{
    public IReadOnlyList<SystemStepRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await steps.OfDepartmentAsync(User.RequireReader(), cancel);
}
