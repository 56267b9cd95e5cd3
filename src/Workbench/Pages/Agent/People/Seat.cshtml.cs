using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>One seat of the leading group: its post has a new holder, or has no seat any more.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SeatModel(GroupQueries group, Writes writes) : PageModel
{
    public SeatView Seat { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Holder { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async _ =>
    {
        var process = HttpContext.Process(nameof(TakeGroupSeat));
        return (await writes.RunAsync<TakeGroupSeat, GroupSeatTaken>(
            (op, c) => op.RunAsync(id, SeenRevision, TypedLines.Line(Holder) ?? "", From.Read(), process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async _ =>
    {
        var process = HttpContext.Process(nameof(EndGroupSeat));
        return (await writes.RunAsync<EndGroupSeat, GroupSeatEnded>((op, c) => op.RunAsync(id, SeenRevision, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if ((await group.ListAsync(User.RequireReader(), cancel)).FirstOrDefault(s => s.SeatId == id) is not { } found)
        {
            return false;
        }

        Seat = found;
        return true;
    }
}
