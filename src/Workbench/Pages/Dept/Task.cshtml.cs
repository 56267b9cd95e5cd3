using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Catalogue.Phrases;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>
/// One step for the department whose it is: its materials and its part of the form, and beside them the opinion or the decision,
/// with what each choice does to clocks and other items.
/// </summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TaskModel(
    TaskQueries tasks, InboxQueries inbox, PaperQueries papers, Regions regions, CatalogueStore catalogue, Writes writes, Deciding deciding,
    TimeProvider clock) : PageModel
{
    public TaskView Work { get; private set; } = null!;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Light { get; set; }

    public InboxPlace Place => InboxPlace.Read(Light);

    /// <summary>The file in the viewer and the material it belongs to.</summary>
    public (MaterialView Material, FileView File)? Viewed { get; private set; }

    /// <summary>Papers this department put its seal on.</summary>
    public IReadOnlyList<PaperRow> Papers { get; private set; } = [];

    /// <summary>What somebody else did meanwhile; the act was not carried out.</summary>
    public string? Changed { get; private set; }

    public string? Done { get; private set; }

    /// <summary>The most urgent step after one that was finished.</summary>
    public InboxRow? Next { get; private set; }

    public bool Finished { get; private set; }

    public bool MayTake => Work.MayClaim && User.RequireReader().Has(Role.Examiner);

    /// <summary>The reader both examines and approves, and nobody has the step in hand: the opinion and the grant may be one act.</summary>
    public bool MayDecideAtOnce => MayTake && User.RequireReader().Has(Role.Approver) && Work.Within?.Next is null;

    public bool MayRelease => Work.Mine && InHand;

    /// <summary>The step waits for this reader's opinion or decision.</summary>
    public bool InHand => Work.Step.Status is StepStatus.Claimed or StepStatus.Examining && (Work.Mine || Work.MayDecide);

    public bool MaySupplement => !Work.SupplementAsked && Work.Materials.Count > 0 && InHand;

    public Effects Effects => new(Work, regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow())).SupplementDays, clock.GetUtcNow());

    /// <summary>What is often said of this item.</summary>
    public IReadOnlyList<StandardPhrase> Opinions => catalogue.Current.Region(User.RequireReader().Region)?.Library.OpinionsOn(Work.Step.ItemKey) ?? [];

    public int Prefilled => Work.Sections.Sum(s => s.Fields.Count(f => f.Source is not null));

    public int FieldCount => Work.Sections.Sum(s => s.Fields.Count);

    /// <summary>What the reader had written when somebody else was faster.</summary>
    public IEnumerable<string> Typed => new[] { Form.FullOpinion, Form.SectionOpinion, Form.Reason, Form.Basis, Form.ReturnReason, Form.Overdue }.OfType<string>().Where(text => text.Length > 0);

    /// <summary>Where a whole section comes from, said once; null where its answers differ.</summary>
    public static string? SourceOf(SectionView section) =>
        section.Fields.Count > 1 && section.Fields.Select(f => f.Source).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : null;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? view, string? done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, view, cancel))
        {
            return NotFound();
        }

        (Done, Finished, Key) = (DoneTask.Words(done), DoneTask.Leaves(done), Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        Next = Finished ? await inbox.NextAsync(User.RequireReader(), Place.Filter, id, cancel) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostClaimAsync(Guid id, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ClaimStep), key: Key));
        var outcome = await writes.RunAsync<ClaimStep, StepClaimed>((op, c) => op.RunAsync(reader, id, process, c), process, id, cancel);
        return await AnswerAsync(id, outcome.TryGet(out _) ? "claimed" : outcome.Refusal!, cancel);
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ReleaseStep), key: Key));
        var outcome = await writes.RunAsync<ReleaseStep, StepReleased>((op, c) => op.RunAsync(reader, id, Revision, process, c), process, id, cancel);
        return await AnswerAsync(id, outcome.TryGet(out _) ? "released" : outcome.Refusal!, cancel);
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, null, cancel))
        {
            return NotFound();
        }

        Form = Form with { Phrase = Opinions.FirstOrDefault(o => o.Text == Form.Phrase)?.Text };
        var faults = Form.TooLong().ToList();
        if (faults.Count > 0)
        {
            return this.Refused(new Refusal("task.too_long", "内容太长") { Kind = RefusalKind.Invalid, Faults = faults });
        }

        var outcome = await deciding.RunAsync(
            User.RequireReader(), Work, Form, Revision, name => HttpContext.Process(name, key: Key), cancel);
        return await AnswerAsync(id, outcome, cancel);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<string> outcome, CancellationToken cancel)
    {
        if (outcome.TryGet(out var done))
        {
            return LocalRedirect($"/dept/tasks/{id}?done={done}{(Place.Key is { } key ? "&light=" + key : null)}");
        }

        // Somebody may have been faster between our reading and the act: show the state that refused it.
        return await LoadAsync(id, null, cancel) ? this.Refuse(outcome.Refusal!, words => Changed = words) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, Guid? view, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await tasks.OpenAsync(reader, id, cancel) is not { } task)
        {
            return false;
        }

        Work = task;
        Papers = [.. (await papers.OfCaseAsync(task.CaseId, cancel)).Where(paper => paper.IssuerId == reader.AuthorityId)];
        var files = task.Materials.SelectMany(m => m.Files.Where(f => !f.Superseded || f.CaseFileId == view), (m, f) => (Material: m, File: f)).ToList();
        Viewed = files.Count == 0 ? null : files.Find(f => f.File.CaseFileId == view) is { File: not null } chosen ? chosen : files[0];
        return true;
    }
}
