using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Cooperations;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Agent.Crosslevel;

/// <summary>A cooperation order as either side sees it, with what it can do now.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class CooperationModel(CooperationQueries cooperations, FileStore files, Writes writes) : PageModel
{
    private const string Granted = "granted";
    private const string Denied = "denied";

    public static IReadOnlyList<Choice> Outcomes { get; } = [new(Granted, "准予"), new(Denied, "不予")];

    public CooperationView View { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? ByName { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public string? Result { get; set; }

    [BindProperty]
    public string? Recalled { get; set; }

    /// <summary>As chosen for each item.</summary>
    public IReadOnlyDictionary<string, string> Outcome { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        return fault is not null && View.OnPaper ? this.Refused(fault) : await ActAsync<AcceptCooperation, CooperationAccepted>(
            id, key, new { ByName, scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, ByName ?? "", View.OnPaper ? scan : null, process, stop), "ByName", cancel);
    }

    public Task<IActionResult> OnPostReturnAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<ReturnCooperation, CooperationReturned>(
        id, key, new { Why }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Why ?? "", process, stop), nameof(Why), cancel);

    public Task<IActionResult> OnPostProgressAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<RecordCooperationProgress, CooperationProgressed>(
        id, key, new { Progress }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Progress ?? "", process, stop), nameof(Progress), cancel);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, string? key, CancellationToken cancel)
    {
        const string prefix = "Outcome.";
        Outcome = Request.Form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(f => f.Key[prefix.Length..], f => f.Value.ToString());
        var granted = Outcome.Where(o => o.Value is Granted or Denied).ToDictionary(o => o.Key, o => o.Value is Granted);
        return ActAsync<AnswerCooperation, CooperationAnswered>(
            id, key, new { Outcome, Result }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, granted, Result ?? "", process, stop), nameof(Result), cancel);
    }

    public Task<IActionResult> OnPostCloseAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<CloseCooperation, CooperationClosed>(id, key, "", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, process, stop), "", cancel);

    public Task<IActionResult> OnPostRecallAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<RecallCooperation, CooperationRecalled>(
        id, key, new { Recalled }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Recalled ?? "", process, stop), nameof(Recalled), cancel);

    public static IReadOnlyList<SummaryRow> Rows(CooperationView view) =>
    [
        new("所属区划", view.RegionName), new("帮办人员", $"{view.SentByName}，{view.OrganPhone}"), new("项目负责人", $"{view.InCharge}，{view.InChargePhone}"),
        new("协办时间", $"{Moments(view)} 至 {view.Line.DueOn:yyyy-MM-dd}"), new("协办原因", view.Reason), new("办理要件", view.Papers), new("需协办单位", view.Departments),
        .. new SummaryRow[] { new("协办人员", view.AcceptedByName), new("协办结果", view.Result), new(view.Line.State is CooperationState.Recalled ? "收回的理由" : "退回的理由", view.Words), new("备注", view.Remark) }
            .Where(row => !string.IsNullOrEmpty(row.Value)),
    ];

    private static string Moments(CooperationView view) => RegionTime.DateOf(view.Line.SentAt).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="words">The field of this form that the operation calls Words.</param>
    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string? key, object body, Func<TOperation, Reader, CooperationKey, ProcessContext, CancellationToken, Task<Outcome<T>>> run, string words, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process, seen) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key), new CooperationKey(id, Seen));
        var outcome = await writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, seen, process, stop), process, new { seen, body }, cancel);
        return outcome.Refusal is not { } refusal ? LocalRedirect($"/agent/crosslevel/{id}")
            : this.Refused(refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Words" ? fault with { Field = words } : fault)] });
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await cooperations.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }
}
