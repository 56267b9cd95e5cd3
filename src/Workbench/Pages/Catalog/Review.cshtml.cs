using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>A draft as a department reads it: its own items in it, what changed, and its opinion.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReviewModel(DraftDesk desk, ThemeQueries themes, Writes writes) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public IReadOnlyList<AskedAuthority> Mine { get; private set; } = [];

    /// <summary>The widest plan: everything any answer asks for.</summary>
    public ThemePlan Plan { get; private set; } = null!;

    public IReadOnlyList<ThemeChange> Changes { get; private set; } = [];

    public bool MayAnswer => User.RequireReader().Has(Role.Approver) && Draft.View.Stage is ThemeStage.InReview;

    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    public bool IsMine(string authority) => Mine.Any(m => m.Key == authority);

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

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(RecordThemeOpinion));
        var form = new OpinionForm(Authority ?? "", Agreed == "yes", Words ?? "");
        var outcome = await writes.RunAsync<RecordThemeOpinion, ThemeOpinionRecorded>(
            (op, c) => op.RunAsync(reader, number, SeenRevision, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/catalog/reviews") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft || themes.AskedOf(User.RequireReader(), draft.View) is not { Count: > 0 } mine)
        {
            return false;
        }

        (Draft, Mine) = (draft, mine);
        Plan = DraftPlans.Widest(draft.Version);
        Changes = draft.View.Base is { } before ? ThemeDifference.Of(before, draft.Theme, draft.NameOf) : [];
        return true;
    }
}
