using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Proxies;

namespace Suban.Portal.Pages.Me;

/// <summary>A handler hands what he handles to somebody else (交接经办).</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HandOverModel(ProxyQueries proxies, Writes writes) : PageModel
{
    public ProxyView Proxy { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? IdNumber { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await proxies.HeldAsync(User.RequireReader().PartyId ?? Guid.Empty, id, cancel) is not { MayHandOver: true } proxy)
        {
            return NotFound();
        }

        Proxy = proxy;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await OnGetAsync(id, cancel) is NotFoundResult missing)
        {
            return missing;
        }

        var next = new ProxyPerson(Name?.Trim() ?? "", IdNumber ?? "");
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(HandOverProxy), key: Key));
        var outcome = await writes.RunAsync<HandOverProxy, ProxyGiven>(
            (op, c) => op.RunAsync(reader, id, next, process, c), process, new { id, Name, IdNumber }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/me/delegates") : this.Refused(outcome.Refusal);
    }
}
