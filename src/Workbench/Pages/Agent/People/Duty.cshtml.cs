using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>The rota: who is on duty in the next two weeks.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DutyModel(DutyQueries duty, TeamQueries team, Writes writes) : PageModel
{
    public IReadOnlyList<DutyLine> Days { get; private set; } = [];

    public IReadOnlyList<Choice> Team { get; private set; } = [];

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public List<string> Members { get; set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => this.ActAsync(() => ReadAsync(cancel), async _ =>
    {
        var process = HttpContext.Process(nameof(PlanDuty));
        return (await writes.RunAsync<PlanDuty, DutyPlanned>(
            (op, c) => op.RunAsync(Day.Read(), DepartmentChoices.ReadAll(Members), process, c), process, cancel)).Refusal;
    });

    public static string Weekday(DateOnly day) => "周" + "日一二三四五六"[(int)day.DayOfWeek];

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Days = await duty.ComingAsync(reader, cancel);
        Team = [.. (await team.RosterAsync(reader, cancel)).Select(m => new Choice($"{m.MemberId}", m.Name, m.Place))];
        return true;
    }
}
