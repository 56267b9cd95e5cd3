using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Kiosks;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Registers a self-service terminal, or changes it.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class KioskEditModel(KioskQueries kiosks, Writes writes) : PageModel
{
    private const string On = "on";

    public static IReadOnlyList<Choice> OfferChoices { get; } = [.. Enum.GetValues<KioskOffer>().Select(o => new Choice($"{o}", KioskWords.Of(o)))];

    public static IReadOnlyList<Choice> OnOrOff { get; } = [new(On, "开着"), new("off", "停用")];

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public List<string> Offers { get; set; } = [];

    [BindProperty]
    public string? State { get; set; } = On;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Id is not { } id)
        {
            return Page();
        }

        if (await kiosks.FindAsync(User.RequireReader().Region, id, cancel) is not { } kiosk)
        {
            return NotFound();
        }

        (Name, Place, Offers, State) = (kiosk.Name, kiosk.Place, [.. kiosk.Offers.Select(o => $"{o}")], kiosk.On ? On : "off");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var offers = Offers.Where(o => Enum.TryParse<KioskOffer>(o, out var offer) && Enum.IsDefined(offer)).Select(Enum.Parse<KioskOffer>).Distinct();
        var form = new KioskForm(Name ?? "", Place ?? "", [.. offers], State == On);
        var process = HttpContext.Process(nameof(SaveKiosk), key: key);
        var outcome = await writes.RunAsync<SaveKiosk, KioskSaved>((op, c) => op.RunAsync(Id, form, process, c), process, form, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/admin/kiosks") : this.Refused(outcome.Refusal);
    }
}
