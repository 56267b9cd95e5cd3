using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>What the department has decided (已办), newest first.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DoneModel(InboxQueries inbox) : PageModel
{
    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await inbox.DoneAsync(User.RequireReader(), cancel);
}
