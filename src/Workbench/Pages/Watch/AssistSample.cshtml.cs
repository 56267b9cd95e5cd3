using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One sample: who was drawn and what they said.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistSampleModel(CallBackQueries callBacks, Regions regions, TimeProvider clock, Writes writes) : PageModel
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("no", "没有"), new("yes", "有")];

    public SampleView Sample { get; private set; } = null!;

    [BindProperty]
    public string? OrderId { get; set; }

    [BindProperty]
    public DateParts CalledOn { get; set; } = new();

    [BindProperty]
    public string? Score { get; set; }

    [BindProperty]
    public string? Charged { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<Choice> ToCall => [.. Sample.Orders.Where(o => o.CalledOn is null).Select(o => new Choice($"{o.OrderId}", $"{o.Title}（{o.Number}）"))];

    public IReadOnlyList<Choice> Scale => [.. Levels.Select(l => new Choice($"{l.Score}", l.Label))];

    private IReadOnlyList<SatisfactionLevel> Levels =>
        regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow())).PrintedSatisfactionScale;

    public string? LabelOf(int? score) => Levels.FirstOrDefault(l => l.Score == score)?.Label;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        if (Sample.Orders.FirstOrDefault(o => $"{o.OrderId}" == OrderId && o.CalledOn is null) is not { } order)
        {
            return ThemeActs.Invalid(nameof(OrderId), "请选择回访的是哪一件");
        }

        var form = new CallBackForm(CalledOn.Read(), Levels.FirstOrDefault(l => $"{l.Score}" == Score)?.Score, Charged switch { "yes" => true, "no" => false, _ => null }, Words ?? "");
        var process = HttpContext.Process(nameof(RecordCallBack));
        return (await writes.RunAsync<RecordCallBack, CallBackRecorded>((op, c) => op.RunAsync(reader, id, order.OrderId, form, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await callBacks.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Sample = found;
        return true;
    }
}
