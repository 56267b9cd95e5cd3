using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Meetings;
using Suban.Supervision.Plans;
using Suban.Supervision.Tasks;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Enters a task in the register.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TaskNewModel(Writes writes, PlanQueries plans, MeetingQueries meetings, DepartmentChoices departments) : PageModel
{
    public static IReadOnlyList<Choice> Programmes { get; } = [.. TaskForm.Programmes.Select(p => new Choice(p, p))];

    /// <summary>The plan the task is taken from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    /// <summary>The meeting that decided it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Meeting { get; set; }

    public TaskSource? Source { get; private set; }

    public string? SourceName { get; private set; }

    public string Back => Source switch
    {
        { Origin: TaskOrigin.Plan } source => $"/watch/plans/{source.SourceId}",
        { } source => $"/watch/meetings/{source.SourceId}",
        null => "/watch/milestones",
    };

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateParts DueOn { get; set; } = new();

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Lead { get; set; }

    [BindProperty]
    public string? Responsible { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindSourceAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        if (!await FindSourceAsync(cancel))
        {
            return NotFound();
        }

        var fault = DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority);
        var due = DueOn.Read();
        if ((due is null && !DueOn.IsEmpty ? ThemeActs.Invalid(nameof(DueOn), "最后一天不是一个日期，持续推进的请留空") : fault) is { } refusal)
        {
            return this.Refused(refusal);
        }

        var form = new TaskForm(
            Programme ?? "", TypedLines.Line(Name) ?? "", TypedLines.Line(Due) ?? "", due, TypedLines.Line(Lead) ?? "", TypedLines.Line(Responsible) ?? "", authority) { Source = Source };
        var process = HttpContext.Process(nameof(AddTask), key: key);
        var outcome = await writes.RunAsync<AddTask, TaskAdded>((op, c) => op.RunAsync(form, process, c), process, form, cancel);
        return outcome.TryGet(out var added) ? LocalRedirect(Source is null ? $"/watch/tasks/{added.TaskId}" : Back) : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindSourceAsync(CancellationToken cancel)
    {
        if (Plan is null && Meeting is null)
        {
            return true;
        }

        var reader = User.RequireReader();
        if (Guid.TryParse(Plan, out var planId) && await plans.FindAsync(reader, planId, cancel) is { } plan)
        {
            (Source, SourceName) = (new TaskSource(TaskOrigin.Plan, planId), $"{plan.Title}（{plan.Number}）");
        }
        else if (Guid.TryParse(Meeting, out var meetingId) && await meetings.FindAsync(reader, meetingId, cancel) is { } meeting)
        {
            (Source, SourceName) = (new TaskSource(TaskOrigin.Meeting, meetingId), $"{meeting.HeldOn:yyyy-MM-dd} {meeting.Subject}");
        }

        return Source is not null;
    }
}
