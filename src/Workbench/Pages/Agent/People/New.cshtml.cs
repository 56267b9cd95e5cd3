using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>Enters a member of the team.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NewModel(MemberChoices choices, Writes writes) : MemberPage(choices)
{
    public Task OnGetAsync(CancellationToken cancel) => OfferAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        await OfferAsync(cancel);
        var (reader, form) = (User.RequireReader(), Form());
        var process = HttpContext.Process(nameof(AddMember), key: key);
        var outcome = await writes.RunAsync<AddMember, MemberJoined>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        return outcome.TryGet(out var joined) ? LocalRedirect($"/agent/people/{joined.MemberId}") : this.Refused(outcome.Refusal);
    }
}
