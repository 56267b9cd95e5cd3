using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Calls departments together about an order.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConveneModel(OrderQueries orders, ConsultationGuests guests, Regions regions, Calendars calendars, Writes writes, TimeProvider time) : ProjectPage(orders, writes)
{
    private RegionSettings Settings => regions.Settings(Order.Row.Region, Today);

    private DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    private IReadOnlyList<Guest> Known => guests.All(Order.Row.Region, Order.Items.Select(i => i.Department));

    public ConsultationKind Chosen { get; private set; }

    public IReadOnlyList<Choice> Stages => [.. Order.Items.Select(i => i.Stage).Distinct().Order().Select(stage => new Choice($"{stage}", OrderWords.Of(stage)))];

    public IReadOnlyList<Choice> Departments => [.. Known.Select(guest => new Choice(guest.Key, guest.Name, guest.AuthorityId is null ? "不在本平台，电话或者纸质通知" : null))];

    public IReadOnlyList<Choice> PointChoices => [.. ConsultationWords.PointsOf(Chosen).Select(point => new Choice(point, point))];

    public bool ToConfirm => Settings.NeedsLocalConfirmation("consultation-departments");

    public string SilenceWords => (Settings.SilenceIsConsent ? "逾期不提，视为同意" : "逾期不提，提醒并转督查") + (Settings.NeedsLocalConfirmation("consultation-silence") ? "（以本地确认为准）" : "");

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public List<string> Guests { get; set; } = [];

    [BindProperty]
    public List<string> Points { get; set; } = [];

    [BindProperty]
    public string? Agenda { get; set; }

    [BindProperty]
    public string? Papers { get; set; }

    [BindProperty]
    public string? AskedOfApplicant { get; set; }

    [BindProperty]
    public DateParts OpinionsBy { get; set; } = new();

    [BindProperty]
    public DateParts MeetOn { get; set; } = new();

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Chair { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? kind, CancellationToken cancel)
    {
        if (ReadKind(kind) is not { } chosen)
        {
            return NotFound();
        }

        Chosen = chosen;
        var answer = await ShowAsync(id, () => Order is { State: OrderState.Planning or OrderState.InProgress } && (Order.Assists || Order.Serves), cancel);
        if (answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            OpinionsBy = DateParts.Of(calendars.For(Order.Row.Region).Add(Today, Settings.ConsultationOpinionDays));
            Guests = [.. Known.Where(guest => guest.Listed && chosen is not ConsultationKind.Coordination).Select(guest => guest.Key)];
            Points = chosen.HasOneResult() ? [.. ConsultationWords.PointsOf(chosen)] : [];
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (ReadKind(Kind) is not { } chosen || !await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Chosen = chosen;
        var form = new ConsultationForm(
            chosen, Stages.Any(choice => choice.Value == Stage) ? Enum.Parse<ProjectStage>(Stage!) : null, Guests, Points, Chair ?? "", Agenda ?? "", Papers ?? "", AskedOfApplicant ?? "",
            OpinionsBy.TryRead(out var by) ? by : null, MeetOn.TryRead(out var day) ? day : null, Time ?? "", Place ?? "");
        var answer = await ActAsync<ConveneConsultation, ConsultationConvened>(id, key, form, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, form, process, stop), cancel);
        return answer is LocalRedirectResult ? LocalRedirect($"{Address}/coordinate") : answer;
    }

    private static ConsultationKind? ReadKind(string? typed) => Enum.GetValues<ConsultationKind>().Where(kind => $"{kind}" == typed).Select(kind => (ConsultationKind?)kind).FirstOrDefault();
}
