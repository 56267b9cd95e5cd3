using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Asks an organ of another region to help with items of the order.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CrosslevelModel(OrderQueries orders, CooperationQueries cooperations, CooperationPartners partners, Writes writes) : ProjectPage(orders, writes)
{
    private const string Yes = "true";

    [BindProperty(Name = "Items")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Partner { get; set; }

    [BindProperty]
    public string? PartnerName { get; set; }

    [BindProperty]
    public string? Departments { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Papers { get; set; }

    [BindProperty]
    public DateParts DueOn { get; set; } = new();

    [BindProperty]
    public string? Remark { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public IReadOnlyList<Choice> Partners => [.. partners.Of(Order.Row.Region).Select(p => new Choice($"{p.OrganId}", p.Above ? $"{p.Name}（上级）" : p.Name))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var answer = await ShowAsync(id, () => Order is { Assists: true, State: OrderState.InProgress }, cancel);
        if (answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            await OfferAsync(cancel);
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        await OfferAsync(cancel);
        var form = new CooperationForm(
            Chosen, string.IsNullOrEmpty(Partner) ? null : Guid.TryParse(Partner, out var organ) ? organ : Guid.Empty, PartnerName ?? "", Reason ?? "", Papers ?? "", Departments ?? "", DueOn.TryRead(out var day) ? day : null,
            Remark ?? "", Agreed == Yes);
        return await ActAsync<AskCooperation, CooperationAsked>(
            id, key, form, async (op, reader, seen, process, stop) => Named(await op.RunAsync(reader, seen, form, process, stop)), cancel);
    }

    private async Task OfferAsync(CancellationToken cancel)
    {
        var taken = (await cooperations.OfAsync(User.RequireReader(), Order, cancel)).Where(line => line.IsLive).SelectMany(line => line.ItemKeys).ToHashSet();
        Items =
        [
            .. Order.Items.Where(i => i.InMandate && !taken.Contains(i.Key) && (i.State is ItemState.WithAuthority or ItemState.Examining || (i.State is ItemState.Preparing && (i.Confirmed || Order.Mandate is { SigningPower: true }))))
                .Select(i => new Choice(i.Key, i.Name, $"{OrderWords.Of(i.State)}，{i.Department}")),
        ];
    }

    private static Outcome<CooperationAsked> Named(Outcome<CooperationAsked> outcome) => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == nameof(CooperationForm.PartnerOrganId) ? fault with { Field = nameof(Partner) } : fault)] }
        : outcome;
}
