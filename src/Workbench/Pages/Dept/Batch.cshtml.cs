using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>Several steps at once (批量办理): first what would be done with each, then what became of each.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BatchModel(BatchQueries batch, BatchHandling handling, TimeProvider clock) : PageModel
{
    /// <summary>The steps ticked in the inbox.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Step { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Light { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    /// <summary>The steps still ticked, each as it was seen.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Key { get; set; }

    public InboxPlace Place => InboxPlace.Read(Light);

    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    /// <summary>What became of those just handled.</summary>
    public IReadOnlyList<BatchResult> Results { get; private set; } = [];

    public BatchAct? Tried => Enum.TryParse<BatchAct>(Act, out var act) && Enum.IsDefined(act) ? act : null;

    public IReadOnlyList<BatchRow> Of(BatchAct act) => [.. Rows.Where(row => row.Act == act)];

    public IReadOnlyList<BatchRow> Apart => [.. Rows.Where(row => row.Act is null)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await ReadAsync(cancel);
        (Key, Chosen) = (NewKey(), [.. Rows.Select(row => BatchHandling.Seen(row.Row))]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Rows = await ReadAsync(cancel);
        var seen = Chosen.Select(BatchHandling.Read).OfType<(Guid StepId, int Revision)>().DistinctBy(s => s.StepId).ToList();
        var chosen = (from row in Rows join one in seen on row.Row.StepId equals one.StepId select (row.Row, one.Revision)).ToList();
        if (Tried is not { } act || chosen.Count == 0)
        {
            const string Nothing = "请至少勾选一件";
            return this.Refused(new Refusal("batch.nothing", Nothing) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(nameof(Chosen), Nothing)] });
        }

        Results = await handling.RunAsync(User.RequireReader(), act, chosen, name => HttpContext.Process(name, key: Key), cancel);
        var handled = chosen.Select(c => c.Row.StepId).ToHashSet();
        Step = [.. Rows.Where(row => !handled.Contains(row.Row.StepId)).Select(row => $"{row.Row.StepId}")];
        Rows = await ReadAsync(cancel);
        ModelState.Clear();
        (Key, Chosen) = (NewKey(), [.. Rows.Select(row => BatchHandling.Seen(row.Row))]);
        return Page();
    }

    public static IReadOnlyList<Choice> Choices(IEnumerable<BatchRow> rows) =>
        [.. rows.Select(row => new Choice(BatchHandling.Seen(row.Row), $"{row.Row.ItemName}，{ListedName.Of(row.Row.ApplicantName)}，{row.Row.Theme}", Means(row)))];

    private static string Means(BatchRow row) => row.Act is BatchAct.Approve
        ? $"审查意见（{row.ExaminedByName}）：{row.Opinion} {Effects.OfGrant(row.Certifies, Effects.Named(row.Followers))}"
        : "您接手后，同事看得到是您在办；时限照常计算。";

    private async Task<IReadOnlyList<BatchRow>> ReadAsync(CancellationToken cancel)
    {
        var ids = Step.Select(id => Guid.TryParse(id, out var step) ? step : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        return ids.Count == 0 ? [] : await batch.ReadAsync(User.RequireReader(), ids, cancel);
    }

    private string NewKey() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
}
