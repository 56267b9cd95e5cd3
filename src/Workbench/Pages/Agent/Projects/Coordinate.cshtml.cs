using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Meetings about an order, questions to departments, and what the applicant is told of each stage.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CoordinateModel(OrderQueries orders, ConsultationQueries consultations, ConsultationGuests guests, Authorities authorities, Regions regions, Writes writes, TimeProvider time)
    : ProjectPage(orders, writes)
{
    public IReadOnlyList<ConsultationLine> Meetings { get; private set; } = [];

    public IReadOnlyList<AskView> Questions { get; private set; } = [];

    public IReadOnlyList<StageNoticeView> Told { get; private set; } = [];

    public bool MayAct => (Order.Assists || Order.Serves) && Order.State is OrderState.Planning or OrderState.InProgress;

    /// <summary>Only a region with a park holds meetings with its committee.</summary>
    public IEnumerable<ConsultationKind> Kinds => Enum.GetValues<ConsultationKind>().Where(kind => kind is not ConsultationKind.Park || authorities.Of(Order.Row.Region).Any(a => a.Key == "park"));

    public IReadOnlyList<Choice> Departments => [.. guests.All(Order.Row.Region, Order.Items.Select(i => i.Department)).Select(guest => new Choice(guest.Key, guest.Name))];

    public IReadOnlyList<Choice> Stages =>
        [.. Order.Items.Select(i => i.Stage).Distinct().Order().Where(stage => Told.All(told => told.Stage != stage)).Select(stage => new Choice($"{stage}", OrderWords.Of(stage)))];

    public int Days => regions.Settings(Order.Row.Region, RegionTime.DateOf(time.GetUtcNow())).DepartmentQuestionDays;

    [BindProperty]
    public string? Whom { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public string? Papers { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync(Guid id, string? key, CancellationToken cancel) => !await FindAsync(id, cancel) ? NotFound() : Here(await ActAsync<AskDepartment, DepartmentAsked>(
        id, key, new { Whom, Question },
        async (op, reader, seen, process, stop) => Named(await op.RunAsync(reader, seen, Whom ?? "", Question ?? "", process, stop)), cancel));

    public async Task<IActionResult> OnPostTellAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var stage = Stages.Any(choice => choice.Value == Stage) ? Enum.Parse<ProjectStage>(Stage!) : (ProjectStage?)null;
        return Here(await ActAsync<GiveStageNotice, StageNoticeGiven>(
            id, key, new { Stage, Papers }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, stage, Papers ?? "", process, stop), cancel));
    }

    private IActionResult Here(IActionResult answer) => answer is LocalRedirectResult ? LocalRedirect($"{Address}/coordinate") : answer;

    private static Outcome<DepartmentAsked> Named(Outcome<DepartmentAsked> outcome) => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Words" ? fault with { Field = nameof(Question) } : fault)] }
        : outcome;

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return false;
        }

        (Meetings, Questions, Told) = (await consultations.OfAsync(Order, cancel), await consultations.QuestionsAsync(Order, cancel), await consultations.ToldAsync(Order, cancel));
        return true;
    }
}
