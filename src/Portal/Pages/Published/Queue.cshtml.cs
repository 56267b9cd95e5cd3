using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation;
using Suban.Organisation.Queue;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>How many wait in the hall, about how long, and who was called last. Nothing on it is about a person.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QueueModel(PublishedRegion published, QueueQueries queue) : PageModel
{
    public Hall? Hall => published.Hall;

    public QueueBoard Queue { get; private set; } = new([], []);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Hall is { } hall)
        {
            Queue = await queue.HallAsync(hall, cancel);
        }
    }
}
