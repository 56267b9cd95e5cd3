using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Portal.Pages.Me;

/// <summary>The party's notices, newest first.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MessagesModel(NoticeQueries notices, Writes writes) : PageModel
{
    public Slice<NoticeLine> Slice { get; private set; } = new([], null);

    public bool Paged { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken cancel)
    {
        Paged = before is not null;
        Slice = await notices.ListAsync(User.RequireReader().PartyId ?? Guid.Empty, before, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var party = User.RequireReader().PartyId ?? Guid.Empty;
        var process = HttpContext.Process(nameof(MarkNoticesRead));
        await writes.RunAsync<MarkNoticesRead, NoticesRead>((op, c) => op.RunAsync(party, null, process, c), process, cancel);
        return RedirectToPage();
    }
}
