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

/// <summary>What members were trained in.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TrainingModel(DutyQueries duty, TeamQueries team, Writes writes) : PageModel
{
    public static IReadOnlyList<Choice> Exam { get; } = [new("yes", "考核合格")];

    public IReadOnlyList<IGrouping<(string Subject, DateOnly HeldOn, int Hours, bool Passed), TrainingView>> Held { get; private set; } = [];

    public IReadOnlyList<Choice> Team { get; private set; } = [];

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public DateParts HeldOn { get; set; } = new();

    [BindProperty]
    public string? Hours { get; set; }

    [BindProperty]
    public string? Passed { get; set; }

    [BindProperty]
    public List<string> Members { get; set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel) => this.ActAsync(() => ReadAsync(cancel), async _ =>
    {
        var form = new TrainingForm(
            TypedLines.Line(Subject) ?? "", HeldOn.Read(), TypedDays.Is(Hours) ? TypedDays.Read(Hours) : null, Passed == "yes", DepartmentChoices.ReadAll(Members));
        var process = HttpContext.Process(nameof(RecordTraining), key: key);
        return (await writes.RunAsync<RecordTraining, TrainingRecorded>((op, c) => op.RunAsync(form, process, c), process, form, cancel)).Refusal;
    });

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Held = [.. (await duty.TrainingsAsync(reader, cancel)).GroupBy(t => (t.Subject, t.HeldOn, t.Hours, t.Passed))];
        Team = [.. (await team.RosterAsync(reader, cancel)).Select(m => new Choice($"{m.MemberId}", m.Name, m.Place))];
        return true;
    }
}
