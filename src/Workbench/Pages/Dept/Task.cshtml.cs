using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Certificates.Papers;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>One step for the department whose it is: its part of the form, its materials, its clocks, how far the others are.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TaskModel(TaskQueries tasks, PaperQueries papers, Writes writes, TimeProvider clock) : PageModel
{
    public TaskView Work { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public Guid NewKey => Guid.CreateVersion7(Now);

    /// <summary>The file in the viewer and the material it belongs to.</summary>
    public (MaterialView Material, FileView File)? Viewed { get; private set; }

    /// <summary>Papers this department put its seal on.</summary>
    public IReadOnlyList<PaperRow> Papers { get; private set; } = [];

    /// <summary>What somebody else did meanwhile; the act was not carried out.</summary>
    public string? Changed { get; private set; }

    public string? Done { get; private set; }

    public bool MayTake => Work.MayClaim && User.RequireReader().Has(Role.Examiner);

    public bool MayAct => Work.MayExamine || Work.MayDecide || (Work.Mine && Work.Step.Status is StepStatus.Claimed or StepStatus.Examining);

    public bool MayRelease => Work.Mine && Work.Step.Status is StepStatus.Claimed or StepStatus.Examining;

    public int Prefilled => Work.Sections.Sum(s => s.Fields.Count(f => f.Source is not null));

    public int FieldCount => Work.Sections.Sum(s => s.Fields.Count);

    public static IReadOnlyList<SummaryRow> RowsOf(SectionView section) =>
        [.. section.Fields.Select(f => new SummaryRow(f.Field.Label, f.Words.Length == 0 ? "未填写" : Unit(f), null, f.Source))];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? view, string? done, CancellationToken cancel)
    {
        Done = done switch
        {
            "claimed" => "已接手，别人看得到是您在办。",
            "released" => "已退回待办，同事可以接手。",
            "examined" => "审查意见已提交，等待审批人员决定。",
            "granted" => "已同意。证照和决定书正在生成，申请人已收到通知。",
            "denied" => "已作出不予决定。决定书正在生成，申请人已收到理由、依据和救济途径。",
            "supplement" => "已告知申请人补正，承诺时限从现在起停钟。",
            "returned" => "已退回综窗，由窗口改派。",
            _ => null,
        };
        return await LoadAsync(id, view, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostClaimAsync(Guid id, string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ClaimStep), key: key));
        var outcome = await writes.RunAsync<ClaimStep, StepClaimed>((op, c) => op.RunAsync(reader, id, process, c), process, id, cancel);
        return await AnswerAsync(id, outcome, "claimed", cancel);
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, int revision, string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ReleaseStep), key: key));
        var outcome = await writes.RunAsync<ReleaseStep, StepReleased>((op, c) => op.RunAsync(reader, id, revision, process, c), process, id, cancel);
        return await AnswerAsync(id, outcome, "released", cancel);
    }

    private async Task<IActionResult> AnswerAsync<T>(Guid id, Outcome<T> outcome, string done, CancellationToken cancel) where T : notnull
    {
        if (outcome.TryGet(out _))
        {
            return LocalRedirect($"/dept/tasks/{id}?done={done}");
        }

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

    private static string Unit(FieldView field) => field.Field.Unit is { } unit ? $"{field.Words} {unit}" : field.Words;
}
