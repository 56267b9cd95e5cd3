using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Registration;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>First step at the counter: who the applicant is; or the draft the applicant began at home.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PersonModel(PartyQueries parties, Writes writes) : PageModel
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mobile { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IActionResult OnGet() => User.RequireReader().Has(Role.WindowClerk) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.RequireReader().Has(Role.WindowClerk))
        {
            return NotFound();
        }

        if (Number is { } number && await parties.FindByNumberAsync(number, cancel) is { } known && known.Name != Name)
        {
            // A card reader sends the number alone; the name on the card is compared with the one that appears on the next page.
            if (!string.IsNullOrEmpty(Name))
            {
                return this.Faulty([new FieldFault(nameof(Name), $"这个号码登记的是“{known.Name}”，请核对证件上的姓名或者名称")]);
            }

            Name = known.Name;
        }

        var identity = Identity();
        var process = HttpContext.Process(nameof(EnsureParty), key: Key);
        var outcome = await writes.RunAsync<EnsureParty, PartyEnsured>((op, c) => op.RunAsync(identity, process, c), process, identity, cancel);
        if (!outcome.TryGet(out var ensured))
        {
            return this.Faulty([.. outcome.Refusal.Faults.Select(f => f.Field is "IdNumber" or "CreditCode" ? f with { Field = nameof(Number) } : f)]);
        }

        return LocalRedirect($"/desk/intake/event?party={ensured.PartyId}");
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(OpenDraftAtWindow));
        var outcome = await writes.RunAsync<OpenDraftAtWindow, DraftOpenedAtWindow>(
            (op, c) => op.RunAsync(reader, TypedNumber.Clean(Code ?? ""), process, c), process, cancel);
        return outcome.TryGet(out var opened)
            ? LocalRedirect($"/desk/intake/{opened.DraftId}/form")
            : this.Faulty([new FieldFault(nameof(Code), outcome.Refusal.Message)]);
    }

    private PartyIdentity Identity()
    {
        var number = TypedNumber.Clean(Number ?? "");
        var mobile = string.IsNullOrEmpty(Mobile) ? null : Mobile;
        return CreditCode.Check(CreditCode.Fold(number)).Valid && !CitizenId.Check(CitizenId.Fold(number)).Valid
            ? new PartyIdentity(PartyKind.Enterprise, Name ?? "", number, null, mobile, null)
            : new PartyIdentity(PartyKind.Person, Name ?? "", null, number, mobile, null);
    }
}
