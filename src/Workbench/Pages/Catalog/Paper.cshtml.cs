using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Enters the opinion of a department that answered on paper.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PaperModel(DraftDesk desk, Writes writes) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public AskedAuthority Asked { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Authority { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? PaperNumber { get; set; }

    [BindProperty]
    public DateParts PaperOn { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        if (Agreed is not ("yes" or "no"))
        {
            return this.Refused(ThemeActs.Invalid(nameof(Agreed), "请选择同意还是不同意"));
        }

        if (TypedLines.Line(PaperNumber) is not { } paper)
        {
            return this.Refused(ThemeActs.Invalid(nameof(PaperNumber), "请填写来文文号"));
        }

        if (!PaperOn.TryRead(out var on))
        {
            return this.Refused(ThemeActs.Invalid(nameof(PaperOn), "请填写来文日期，如 2026 年 12 月 1 日"));
        }

        var reader = User.RequireReader();
        var form = new OpinionForm(Asked.Key, Agreed == "yes", Words ?? "", (paper, on));
        var process = HttpContext.Process(nameof(RecordThemeOpinion));
        var outcome = await writes.RunAsync<RecordThemeOpinion, ThemeOpinionRecorded>(
            (op, c) => op.RunAsync(reader, number, Draft.View.Revision, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect(Draft.Address) : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft || draft.View.Asked.FirstOrDefault(a => a.Key == Authority) is not { } asked)
        {
            return false;
        }

        (Draft, Asked) = (draft, asked);
        return true;
    }
}
