using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Agent.Reports;

/// <summary>One typical case: written, submitted, reviewed by somebody else, published.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StoryModel(StoryQueries stories, ReportUnits units, Writes writes) : PageModel
{
    private const string New = "new";

    /// <summary>Null while it is new.</summary>
    public StoryView? Story { get; private set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Project { get; set; }

    [BindProperty]
    public string? Measures { get; set; }

    [BindProperty]
    public string? Effect { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public string? Shown { get; set; }

    public bool MayReview => Story is { State: StoryState.Submitted, WroteIt: false } && IsSupervisor;

    public bool MayPublish => Story is { State: StoryState.Adopted } && IsSupervisor;

    private bool IsSupervisor => User.RequireReader().Has(Role.Supervisor);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) =>
        !units.HasPart(User.RequireReader()) ? Forbid() : await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, string? key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, form) = (User.RequireReader(), new StoryForm(TypedLines.Line(Heading) ?? "", Project ?? "", Measures ?? "", Effect ?? ""));
        var process = HttpContext.Process(nameof(WriteStory), key: Story is null ? key : null);
        var outcome = await writes.RunAsync<WriteStory, StoryWritten>(
            (op, c) => op.RunAsync(reader, Story?.StoryId, SeenRevision, form, process, c), process, form, cancel);
        return outcome.TryGet(out var written) ? LocalRedirect($"/agent/reports/stories/{written.StoryId}") : this.Refused(outcome.Refusal);
    }

    public Task<IActionResult> OnPostSubmitAsync(string id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel, New), async reader =>
    {
        var process = HttpContext.Process(nameof(SubmitStory));
        return (await writes.RunAsync<SubmitStory, StorySubmitted>((op, c) => op.RunAsync(reader, Story!.StoryId, SeenRevision, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostAdoptAsync(string id, CancellationToken cancel) => ReviewAsync(id, true, cancel);

    public Task<IActionResult> OnPostReturnAsync(string id, CancellationToken cancel) => ReviewAsync(id, false, cancel);

    public Task<IActionResult> OnPostPublishAsync(string id, CancellationToken cancel) => this.ActAsync(async () => await FindAsync(id, cancel, New) && IsSupervisor, async _ =>
    {
        var process = HttpContext.Process(nameof(PublishStory));
        return (await writes.RunAsync<PublishStory, StoryPublished>((op, c) => op.RunAsync(Story!.StoryId, SeenRevision, Shown == "yes", process, c), process, cancel)).Refusal;
    });

    private Task<IActionResult> ReviewAsync(string id, bool adopted, CancellationToken cancel) => this.ActAsync(async () => await FindAsync(id, cancel, New) && IsSupervisor, async reader =>
    {
        var process = HttpContext.Process(nameof(ReviewStory));
        return (await writes.RunAsync<ReviewStory, StoryReviewed>(
            (op, c) => op.RunAsync(reader, Story!.StoryId, SeenRevision, adopted, Opinion ?? "", process, c), process, cancel)).Refusal;
    });

    /// <param name="except">A word that is no story here.</param>
    private async Task<bool> FindAsync(string id, CancellationToken cancel, string? except = null)
    {
        Story = Guid.TryParse(id, out var known) ? await stories.FindAsync(User.RequireReader(), known, cancel) : null;
        return Story is not null || (id == New && id != except);
    }
}
