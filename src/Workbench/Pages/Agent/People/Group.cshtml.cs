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

/// <summary>The leading group: its posts, who holds them, who did.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class GroupModel(GroupQueries group, Writes writes) : PageModel
{
    public static IReadOnlyList<Choice> Roles { get; } = [.. Enum.GetValues<GroupRole>().Select(r => new Choice($"{r}", TeamWords.Of(r)))];

    public IReadOnlyList<SeatView> Seats { get; private set; } = [];

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Holder { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel) => this.ActAsync(() => ReadAsync(cancel), async _ =>
    {
        var form = new GroupSeatForm(
            Enum.TryParse<GroupRole>(Role, out var role) && Enum.IsDefined(role) ? role : null,
            TypedLines.Line(Post) ?? "", TypedLines.Line(Holder) ?? "", From.Read());
        var process = HttpContext.Process(nameof(AddGroupSeat), key: key);
        return (await writes.RunAsync<AddGroupSeat, GroupSeatAdded>((op, c) => op.RunAsync(form, process, c), process, form, cancel)).Refusal;
    });

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        Seats = await group.ListAsync(User.RequireReader(), cancel);
        return true;
    }
}
