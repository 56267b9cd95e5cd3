using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>The plan of filings: tried, drawn, confirmed, drawn anew.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class PlanModel(OrderQueries orders, PlanQueries plans, FileStore files, Writes writes, TimeProvider time) : ProjectPage(orders, writes)
{
    private DrawnPlan? _tried;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateParts StartOn { get; set; } = new();

    [BindProperty]
    public DateParts WishOn { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<PlanView> Plans { get; private set; } = [];

    public DrawnPlan? Shown => _tried ?? (Plans.Count > 0 ? Plans[0].Plan : null);

    public string Heading => _tried is not null ? "试算，还没有存" : $"第 {Plans[0].Version} 版，{(Plans[0].ConfirmedAt is null ? "等申请人确认" : "申请人已确认")}";

    public bool MayDraw => Order is { Assists: true, MandateSigned: true, State: OrderState.Planning or OrderState.InProgress };

    /// <summary>As typed, or as the latest plan has it.</summary>
    public string PreparationOf(string key) => Request.HasFormContentType ? Request.Form[$"Preparation.{key}"].ToString()
        : Plans.Count > 0 && Plans[0].Plan.Rows.FirstOrDefault(row => row.Key == key) is { } row ? row.Preparation.ToString(CultureInfo.InvariantCulture) : "0";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var answer = await ShowAsync(id, () => Order is { MandateSigned: true, State: OrderState.Planning or OrderState.InProgress or OrderState.ToConfirm }, cancel);
        if (answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            Plans = await plans.OfAsync(Order, cancel);
            StartOn = DateParts.Of(Shown?.StartOn ?? RegionTime.DateOf(time.GetUtcNow()));
            WishOn = Shown?.Backwards is { } back ? DateParts.Of(back.WishOn) : new DateParts();
        }

        return answer;
    }

    public async Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Plans = await plans.OfAsync(Order, cancel);
        var tried = await plans.TryAsync(Order, Typed(), cancel);
        return tried.TryGet(out _tried) ? Page() : this.Refused(tried.Refusal!);
    }

    public async Task<IActionResult> OnPostDrawAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Plans = await plans.OfAsync(Order, cancel);
        var typed = Typed();
        return await ActAsync<DrawPlan, PlanDrawn>(id, key, typed, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, typed, process, stop), cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Plans = await plans.OfAsync(Order, cancel);
        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        return fault is not null ? this.Refused(fault) : await ActAsync<ConfirmPlan, PlanConfirmed>(
            id, key, new { Version, scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Version, scan, process, stop), cancel);
    }

    private PlanRequest Typed() => new(
        StartOn.TryRead(out var start) ? start : null, WishOn.TryRead(out var wish) ? wish : null, Reason,
        Order.Items.ToDictionary(item => item.Key, item => Days(Request.Form[$"Preparation.{item.Key}"])));

    // What is no number is refused as one that is too small.
    private static int Days(string? typed) => string.IsNullOrWhiteSpace(typed) ? 0 : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1;
}
