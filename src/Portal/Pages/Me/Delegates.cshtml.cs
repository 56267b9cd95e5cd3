using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties;
using Suban.Parties.Proxies;

namespace Suban.Portal.Pages.Me;

/// <summary>Who acts in the party's name, and in whose name this person may act (请人代办、企业经办人).</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DelegatesModel(ProxyQueries proxies, PartyQueries parties, Writes writes) : PageModel
{
    public bool IsEnterprise { get; private set; }

    public string Title => IsEnterprise ? "企业经办人" : "请人代办";

    public IReadOnlyList<ProxyView> Given { get; private set; } = [];

    public IReadOnlyList<ProxyView> Held { get; private set; } = [];

    [BindProperty]
    public Guid Proxy { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var party = User.RequireReader().PartyId ?? Guid.Empty;
        IsEnterprise = (await parties.FindAsync(party, cancel))?.Kind is PartyKind.Enterprise;
        (Given, Held) = (await proxies.GivenAsync(party, cancel), await proxies.HeldAsync(party, cancel));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(EndProxy), key: Key));
        var outcome = await writes.RunAsync<EndProxy, ProxyEnded>((op, c) => op.RunAsync(reader, Proxy, process, c), process, new { Proxy }, cancel);
        return await AnswerAsync(outcome.Refusal, "/me/delegates", cancel);
    }

    public async Task<IActionResult> OnPostActAsync(CancellationToken cancel)
    {
        var (session, process) = (HttpContext.SessionId() ?? Guid.Empty, HttpContext.Process(nameof(ActFor)));
        var outcome = await writes.RunAsync<ActFor, ActingChanged>((op, c) => op.RunAsync(session, Proxy, process, c), process, cancel);
        HttpContext.ForgetReader();
        return await AnswerAsync(outcome.Refusal, "/acting", cancel);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string next, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return refusal is null ? LocalRedirect(next) : this.Refused(refusal);
    }
}
