using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Powers;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>One difference: who sees to it, until when, and why it may stay.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PowersDifferenceModel(PowerQueries powers, DepartmentChoices departments, Writes writes) : PageModel
{
    public DifferenceView Row { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    [BindProperty]
    public DateParts DueOn { get; set; } = new();

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    /// <summary>Supervision alone lets something off the list stay.</summary>
    public IReadOnlyList<Choice> States =>
    [
        .. Enum.GetValues<DifferenceState>()
            .Where(s => s is not DifferenceState.Approved || User.RequireReader().Has(Role.Supervisor) || Row.State is DifferenceState.Approved)
            .Select(s => new Choice($"{s}", PowerWords.Of(s))),
    ];

    public async Task<IActionResult> OnGetAsync(string kind, string code, CancellationToken cancel)
    {
        if (!await FindAsync(kind, code, cancel))
        {
            return NotFound();
        }

        (State, Reason, AuthorityId) = ($"{Row.State}", Row.Reason, $"{Row.AuthorityId}");
        DueOn = Row.DueOn is { } due ? DateParts.Of(due) : new DateParts();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string code, CancellationToken cancel)
    {
        if (!await FindAsync(kind, code, cancel))
        {
            return NotFound();
        }

        if (DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority) is { } fault)
        {
            return this.Refused(fault);
        }

        var state = Enum.TryParse<DifferenceState>(State, out var chosen) && Enum.IsDefined(chosen) ? chosen : (DifferenceState?)null;
        var form = new DifferenceForm(authority, DueOn.Read(), state, Reason ?? "", Seen);
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(RecordPowerDifference)));
        var outcome = await writes.RunAsync<RecordPowerDifference, PowerDifferenceRecorded>(
            (op, c) => op.RunAsync(reader, Row.Difference.Key, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/catalog/powers") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(string kind, string code, CancellationToken cancel)
    {
        var comparison = await powers.OfRegionAsync(User.RequireReader(), cancel);
        if (comparison?.Differences.FirstOrDefault(d => string.Equals(d.Difference.Key, $"{kind}/{code}", StringComparison.OrdinalIgnoreCase)) is not { } row)
        {
            return false;
        }

        Row = row;
        return true;
    }
}
