using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Lists;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Enters an eligible project, or changes it.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistProjectModel(KeyProjectQueries projects, Authorities authorities, Writes writes) : PageModel
{
    private const string New = "new";

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<KeyProjectKind>().Select(k => new Choice($"{k}", KeyProjectView.WordsOf(k)))];

    /// <summary>Null while it is new.</summary>
    public KeyProjectView? Project { get; private set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts Until { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await FaultAsync(id, cancel) is { } fault)
        {
            return fault;
        }

        if (Project is { } project)
        {
            (Name, Code, Kind, DecidedBy, Document) = (project.Name, project.Code, $"{project.Kind}", project.DecidedBy, project.Document);
            (From, Until) = (DateParts.Of(project.From), project.Until is { } until ? DateParts.Of(until) : new DateParts());
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? key, CancellationToken cancel)
    {
        if (await FaultAsync(id, cancel) is { } fault)
        {
            return fault;
        }

        if (!Until.IsEmpty && Until.Read() is null)
        {
            return this.Refused(ThemeActs.Invalid(nameof(Until), "这不是一个日期，没有定的请留空"));
        }

        var form = new KeyProjectForm(
            TypedLines.Line(Code) ?? "", TypedLines.Line(Name) ?? "", Enum.TryParse<KeyProjectKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
            TypedLines.Line(DecidedBy) ?? "", TypedLines.Line(Document) ?? "", From.Read(), Until.Read());
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(SaveKeyProject), key: Project is null ? key : null));
        var outcome = await writes.RunAsync<SaveKeyProject, KeyProjectSaved>(
            (op, c) => op.RunAsync(reader, Project?.ProjectId, SeenRevision, form, process, c), process, form, cancel);
        return outcome.Refusal is { } refusal ? this.Refused(refusal) : LocalRedirect("/watch/assist/projects");
    }

    /// <summary>Whoever does not keep the list has no form here.</summary>
    private async Task<IActionResult?> FaultAsync(string id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Project = Guid.TryParse(id, out var known) ? (await projects.ListAsync(reader, cancel)).FirstOrDefault(p => p.ProjectId == known) : null;
        return Project is null && id != New ? NotFound() : SaveKeyProject.MayKeep(reader, authorities) ? null : Forbid();
    }
}
