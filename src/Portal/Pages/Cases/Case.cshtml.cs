using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Tracking;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Portal.Pages.Cases;

/// <summary>One case as its applicant follows it (办件进度): where it stands, until when, why that day, and what he can do.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CaseModel(
    CaseQueries cases, ProceedingQueries proceedings, QuestionQueries questions, HandOverQueries handOvers, PaperQueries papers, Calendars calendars,
    TimeProvider clock) : PageModel
{
    public TrackingView Case { get; private set; } = null!;

    /// <summary>What waits for the applicant besides notices.</summary>
    public ApplicantCalls Calls { get; private set; } = null!;

    public IEnumerable<HearingView> Offered => Calls.Offered(RegionTime.DateOf(Now));

    public IReadOnlyList<PaperRow> Papers { get; private set; } = [];

    /// <summary>What he asked, with the answers, newest first.</summary>
    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    public DeliveryWishView? Wish { get; private set; }

    public PickupView? Pickup { get; private set; }

    /// <summary>Something is still to be handed over or sent.</summary>
    public bool MayDeliver { get; private set; }

    public bool MayAsk => Case.Status is not (CaseStatus.Voided or CaseStatus.Archived);

    public string? Done { get; private set; }

    public CaseCourse Course => new(Case, Calendar, Now);

    /// <summary>Where the case stands; that the window has put it into the archive is nothing to the applicant.</summary>
    public string Standing => Case switch
    {
        { Status: CaseStatus.Archived, Outcome: null } => Course.Ending,
        { Status: CaseStatus.Archived, Outcome: { } outcome } => "已办结，" + StatusWords.Of(outcome),
        { Outcome: { } outcome } => $"{StatusWords.Of(Case.Status)}，{StatusWords.Of(outcome)}",
        _ => StatusWords.Of(Case.Status),
    };

    public ClockReading? Clock => CaseLamp.Running(Case);

    public Lamp? Lamp => Clock is { } running ? CaseLamp.Of(running, Calendar, Now) : null;

    /// <summary>Steps with a certificate of their own in the wallet.</summary>
    public IEnumerable<StepView> Certified => Case.Steps.Where(step => step.CertificateId is not null);

    public IEnumerable<StepView> Refused => Case.Steps.Where(step => step.Status is StepStatus.Denied or StepStatus.Closed);

    public bool MayAddToRating => Case.Rating is { AddedAt: null };

    private DateTimeOffset Now { get; } = clock.GetUtcNow();

    private WorkingCalendar Calendar => calendars.For(Case.Region);

    public async Task<IActionResult> OnGetAsync(string number, string? done, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (Guid.TryParse(number, out var caseId))
        {
            return await cases.SubmissionAsync(reader, caseId, cancel) is { } known ? LocalRedirect($"/cases/{known.Number}") : NotFound();
        }

        if (await cases.TrackAsync(reader, number, cancel) is not { } view)
        {
            return NotFound();
        }

        (Case, Done) = (view, done switch
        {
            "supplied" => "补正材料已交，窗口或部门接着办理。",
            "urged" => "已催办，承办部门马上会看到。",
            "withdrawn" => "已撤回。已经办出的结果仍然有效。",
            "part" => "已告诉窗口。",
            "hearing" => "已要求听证，部门会提前七个工作日告诉您时间和地点。",
            "waived" => "已放弃听证，部门接着办。",
            "rated" => "谢谢您的评价。",
            "asked" => "已提交，谁来答复、哪天前答复，写在下面“您问的”里。",
            "delivery" => "送达方式已改好。",
            "pickup-cancelled" => "取件码已作废。",
            _ => null,
        });
        Calls = await proceedings.OfApplicantAsync(reader, view.CaseId, cancel);
        Questions = await questions.OfCaseAsync(reader, view.CaseId, cancel);
        if (await handOvers.OpenAsync(reader, view.CaseId, cancel))
        {
            (MayDeliver, Wish, Pickup) = (
                true, await handOvers.WishAsync(reader, view.CaseId, cancel), await handOvers.PickupAsync(reader, view.CaseId, cancel));
        }

        Papers = await papers.OfCaseAsync(view.CaseId, cancel);
        return Page();
    }
}
