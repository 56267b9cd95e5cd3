using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Portal.Pages.Assist;

/// <summary>The application for assistance with its printed fields, signed by whoever is signed in.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ApplyModel(AssistOffers offers, PartyQueries parties, Authorities authorities, Writes writes) : PageModel
{
    private const string Park = "park";

    [BindProperty]
    public TypedApplication Typed { get; set; } = new();

    [BindProperty]
    public bool Agreed { get; set; }

    public string Region { get; private set; } = "";

    public IReadOnlyList<OrderKind> Kinds { get; private set; } = [];

    public OrderKind? Chosen { get; private set; }

    public OfferedList? Offered { get; private set; }

    public bool HasPark => authorities.Of(Region).Any(authority => authority.Key == Park);

    public string Signer => User.RequireReader().Name;

    public async Task OnGetAsync(string region, string? kind, CancellationToken cancel)
    {
        Typed.Kind = kind;
        Show(region);
        if (Chosen is null || await parties.IdentityAsync(User.RequireReader().PartyId!.Value, cancel) is not { } party)
        {
            return;
        }

        (Typed.UnitName, Typed.Phone) = (party.Name, party.Mobile);
        Typed.Handler = party.Kind is PartyKind.Person ? party.Name : party.HandlerName;
    }

    public async Task<IActionResult> OnPostAsync(string region, string? key, CancellationToken cancel)
    {
        Show(region);
        var (reader, form) = (User.RequireReader(), Typed.Read() with { Kind = Chosen });
        var process = HttpContext.Process(nameof(ApplyForAssistance), key: key) with { Region = region };
        var outcome = await writes.RunAsync<ApplyForAssistance, AssistanceApplied>((op, c) => op.RunAsync(reader, form, Agreed, process, c), process, form, cancel);
        return outcome.TryGet(out var applied) ? LocalRedirect($"/assist/orders/{applied.Number}?done=applied") : this.Refused(outcome.Refusal);
    }

    private void Show(string region)
    {
        (Region, Kinds) = (region, offers.Kinds(region));
        Chosen = Kinds.Count == 1 ? Kinds[0] : Typed.ReadKind() is { } kind && Kinds.Contains(kind) ? kind : null;
        Offered = Chosen is { } chosen ? offers.For(region, chosen) : null;
    }
}
