using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Plans;
using Suban.Supervision.Tasks;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One plan: its tasks in the register, its approval, its filing.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PlanModel(PlanQueries plans, TaskQueries tasks, Writes writes) : PageModel
{
    public PlanView Plan { get; private set; } = null!;

    public IReadOnlyList<RegisterTaskView> Tasks { get; private set; } = [];

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? ApprovedBy { get; set; }

    [BindProperty]
    public DateParts ApprovedOn { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async _ =>
    {
        var process = HttpContext.Process(nameof(ApprovePlan));
        return (await writes.RunAsync<ApprovePlan, PlanApproved>(
            (op, c) => op.RunAsync(id, SeenRevision, ApprovedOn.Read(), ApprovedBy ?? "", process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostFileAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var process = HttpContext.Process(nameof(FilePlan));
        return (await writes.RunAsync<FilePlan, PlanFiled>((op, c) => op.RunAsync(reader, id, SeenRevision, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await plans.FindAsync(reader, id, cancel) is not { } found)
        {
            return false;
        }

        Plan = found;
        Tasks = await tasks.OfSourceAsync(reader, id, cancel);
        return true;
    }
}
