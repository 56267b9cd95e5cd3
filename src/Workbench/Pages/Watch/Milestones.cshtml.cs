using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Clocks;
using Suban.Organisation.Access;
using Suban.Supervision.Tasks;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The task register (任务台账): what the region undertook by when, and what was entered since; the latest of the late first.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MilestonesModel(TaskQueries tasks) : PageModel
{
    public static IReadOnlyList<Light> Shown { get; } = [Light.Red, Light.Yellow, Light.Green];

    public IReadOnlyList<RegisterTaskView> All { get; private set; } = [];

    public IReadOnlyList<RegisterTaskView> Lines { get; private set; } = [];

    public Light? Chosen { get; private set; }

    public async Task OnGetAsync(string? light, CancellationToken cancel)
    {
        Chosen = Lights.Read(light);
        All = [.. (await tasks.ListAsync(User.RequireReader(), cancel)).OrderBy(Rank).ThenBy(t => t.Milestone.DueOn)];
        Lines = [.. All.Where(t => Chosen is null || t.Standing.Light == Chosen)];
    }

    public int Count(Light light) => All.Count(t => t.Standing.Light == light);

    private static int Rank(RegisterTaskView task) => task.Standing switch
    {
        { Milestone.DoneOn: not null } => 3,
        { Light: Light.Red } => 0,
        { Light: Light.Yellow } => 1,
        _ => 2,
    };
}
