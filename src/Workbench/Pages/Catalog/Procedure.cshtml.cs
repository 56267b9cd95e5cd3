using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Procedures;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What editors add to a theme's operating procedure, and its reviews.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProcedureModel(ProcedureQueries procedures, Writes writes, TimeProvider clock) : PageModel
{
    public OperatingProcedure Procedure { get; private set; } = null!;

    /// <summary>By step.</summary>
    [BindProperty]
    public Dictionary<string, string?> Remarks { get; set; } = [];

    [BindProperty]
    public DateParts DueOn { get; set; } = new();

    [BindProperty]
    public string? Sound { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    [BindProperty]
    public DateParts NextOn { get; set; } = new();

    [BindProperty]
    public int SeenVersion { get; set; }

    public bool IsOverdue => Procedure.ReviewDueOn < Today;

    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel))
        {
            return NotFound();
        }

        FillWritten();
        FillReview();
        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(int number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel))
        {
            return NotFound();
        }

        FillReview();
        if (!DueOn.TryRead(out var due))
        {
            return this.Refused(ThemeActs.Invalid(nameof(DueOn), "请填写哪天前复核，如 2027 年 11 月 27 日"));
        }

        var steps = Procedure.Steps.Select(s => s.Key).Prepend(OperatingProcedure.Whole);
        var remarks = steps.Select(key => (key, Words: Remarks.GetValueOrDefault(key)?.Trim() ?? "")).Where(r => r.Words.Length > 0).ToDictionary(r => r.key, r => r.Words);
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(WriteProcedure));
        var outcome = await writes.RunAsync<WriteProcedure, ProcedureWritten>(
            (op, c) => op.RunAsync(reader, number, new ProcedureForm(remarks, due, SeenVersion), process, c), process, cancel);
        return Answer(outcome.Refusal, field => field == nameof(NextOn) ? nameof(DueOn) : $"Remarks[{field}]");
    }

    public async Task<IActionResult> OnPostReviewAsync(int number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel))
        {
            return NotFound();
        }

        FillWritten();
        if (Sound is not ("yes" or "no"))
        {
            return this.Refused(ThemeActs.Invalid(nameof(Sound), "请选择结论"));
        }

        if (!NextOn.TryRead(out var next))
        {
            return this.Refused(ThemeActs.Invalid(nameof(NextOn), "请填写下次哪天前复核，如 2027 年 11 月 27 日"));
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(ReviewProcedure));
        var outcome = await writes.RunAsync<ReviewProcedure, ProcedureReviewed>(
            (op, c) => op.RunAsync(reader, number, new ProcedureReviewForm(Finding?.Trim() ?? "", Sound == "yes", next, SeenVersion), process, c), process, cancel);
        return Answer(outcome.Refusal, field => field);
    }

    private IActionResult Answer(Refusal? refusal, Func<string, string> place) => refusal is null
        ? LocalRedirect($"/catalog/themes/{Procedure.Number}/procedure")
        : this.Refused(refusal with { Faults = [.. refusal.Faults.Select(f => f with { Field = place(f.Field) })] });

    private void FillWritten()
    {
        Remarks = Procedure.Remarks.ToDictionary(r => r.Key, r => (string?)r.Value);
        DueOn = DateParts.Of(Procedure.ReviewDueOn ?? Today.AddYears(1));
    }

    private void FillReview() => NextOn = DateParts.Of(Today.AddYears(1));

    private async Task<bool> FindAsync(int number, CancellationToken cancel)
    {
        if (await procedures.FindAsync(User.RequireReader().Region, number, cancel) is not { } found || found.Number != number)
        {
            return false;
        }

        Procedure = found;
        return true;
    }
}
