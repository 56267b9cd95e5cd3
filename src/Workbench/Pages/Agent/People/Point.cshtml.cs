using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>Enters a service point, or changes it.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PointModel(ServicePointQueries points, Writes writes) : PageModel
{
    private const string New = "new";

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<ServicePointKind>().Select(k => new Choice($"{k}", TeamWords.Of(k)))];

    public static IReadOnlyList<Choice> Closing { get; } = [new("yes", "这个服务点撤销了，不再公开")];

    /// <summary>Null while it is new.</summary>
    public ServicePointView? Point { get; private set; }

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? AboveId { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    [BindProperty]
    public string? Closed { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Point is { } point)
        {
            (Kind, Name, AboveId, Address, Phone, Hours) = ($"{point.Kind}", point.Name, $"{point.AboveId}", point.Address, point.Phone, point.Hours);
            Closed = point.Closed ? "yes" : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var form = new ServicePointForm(
            Enum.TryParse<ServicePointKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
            TypedLines.Line(Name) ?? "", string.IsNullOrEmpty(AboveId) ? null : Guid.TryParse(AboveId, out var above) ? above : Guid.Empty,
            TypedLines.Line(Address) ?? "", TypedLines.Line(Phone) ?? "", TypedLines.Line(Hours) ?? "", Closed == "yes");
        var process = HttpContext.Process(nameof(SaveServicePoint), key: Point is null ? key : null);
        var outcome = await writes.RunAsync<SaveServicePoint, ServicePointSaved>(
            (op, c) => op.RunAsync(Point?.PointId, SeenRevision, form, process, c), process, form, cancel);
        return outcome.Refusal is { } refusal ? this.Refused(refusal) : LocalRedirect("/agent/people/points");
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancel)
    {
        var all = await points.ListAsync(User.RequireReader().Region, cancel);
        Point = Guid.TryParse(id, out var known) ? all.FirstOrDefault(p => p.PointId == known) : null;
        Others = [.. all.Where(p => !p.Closed && p != Point).Select(p => new Choice($"{p.PointId}", p.Name))];
        return Point is not null || id == New;
    }
}
