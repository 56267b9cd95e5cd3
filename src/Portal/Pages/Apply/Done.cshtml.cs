using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Papers;
using Suban.Components.Status;
using Suban.Organisation.Access;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>The confirmation: number, what happens next and by when, whom to call. The same at every reload.</summary>
internal sealed class DoneModel(CaseQueries cases, PaperQueries papers, CatalogueStore catalogue) : PageModel
{
    public SubmissionView Submission { get; private set; } = null!;

    /// <summary>The receipt; null for the moment it takes to make it.</summary>
    public PaperRow? Receipt { get; private set; }

    public string Tracking => $"/cases/{Submission.Number}";

    /// <summary>What people often need after this.</summary>
    public IReadOnlyList<Recommended> Recommended =>
        catalogue.Current.Region(Submission.Region)?.RecommendedAfter(Submission.ThemeNumber, Submission.Components.Select(c => c.Key)) ?? [];

    public IReadOnlyList<StepLine> Steps
    {
        get
        {
            var steps = new List<StepLine> { new("收到您的申请", StepState.Done, Moments.Short(Submission.ReceivedAt)) };
            if (Submission.AnswerDueAt is { } answer)
            {
                steps.Add(new("窗口核对材料", StepState.Now, $"最晚 {Moments.Deadline(answer.AddTicks(-1))}", "齐全就受理；缺什么会一次说清；逾期不答复就算受理。"));
            }

            var days = Submission.PromisedWorkingDays;
            steps.Add(new("各部门同时办理", StepState.Ahead, days == 0 ? "受理后当场办结" : $"受理后 {days} 个工作日内"));
            steps.Add(new("领取结果", StepState.Ahead, null, "窗口领、邮寄或网上取，办好会通知您。"));
            return steps;
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await cases.SubmissionAsync(User.RequireReader(), id, cancel) is not { } submission)
        {
            return NotFound();
        }

        Submission = submission;
        Receipt = (await papers.OfCaseAsync(id, cancel)).FirstOrDefault(p => p.Number == submission.Number);
        return Page();
    }
}
