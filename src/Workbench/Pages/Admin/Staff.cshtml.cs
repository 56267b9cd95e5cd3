using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The staff of the administrator's region.</summary>
[Authorize(Policies.Administrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StaffModel(AccountQueries accounts, Authorities authorities, Halls halls) : PageModel
{
    public Slice<StaffRow> Slice { get; private set; } = new([], null);

    public bool Paged { get; private set; }

    public bool MayCreate => User.RequireReader().Has(Role.SystemAdministrator);

    public async Task OnGetAsync(string? after, CancellationToken cancel)
    {
        Paged = after is not null;
        Slice = await accounts.StaffAsync(User.RequireReader().Region, after, cancel);
    }

    public string Office(Guid? authorityId, Guid? windowId) => string.Join("，", new[]
    {
        authorityId is { } authority ? authorities.Find(authority)?.Name : null,
        windowId is { } window ? halls.FindWindow(window)?.Name : null,
    }.OfType<string>());
}
