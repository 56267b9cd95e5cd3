using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>The applicant says how the results are to reach him (改送达方式), until they are handed over or sent.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DeliveryModel(
    CaseQueries cases, ProceedingQueries proceedings, HandOverQueries handOvers, Regions regions, Writes writes, TimeProvider clock)
    : CaseCallModel(cases, proceedings, writes)
{
    [BindProperty]
    public string? Method { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public DeliveryWishView? Wish { get; private set; }

    public IEnumerable<DeliveryMethod> Offered => Enum.GetValues<DeliveryMethod>().Where(method => Settings.DeliveryMethods.Contains(method.Key()));

    public string Postage => Settings.DeliveryPayer is DeliveryPayer.Government
        ? "邮费由政府承担，您不付钱"
        : Settings.NeedsLocalConfirmation("delivery-payer") ? "邮费由谁承担以本地确认为准" : "邮费由您承担，收件时付";

    private RegionSettings Settings => field ??= regions.Settings(Case.Region, RegionTime.DateOf(clock.GetUtcNow()));

    public static string Words(DeliveryMethod method) => method is DeliveryMethod.Online ? "网上给我" : "我到窗口领";

    public static string Hint(DeliveryMethod method) => method is DeliveryMethod.Online
        ? "电子证照和决定书在“我的证照”里，不再给纸质件" : "带身份证；自己来不了的，可以请人代领";

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        if (!await handOvers.OpenAsync(User.RequireReader(), Case.CaseId, cancel))
        {
            return LocalRedirect($"/cases/{Case.Number}");
        }

        Wish = await handOvers.WishAsync(User.RequireReader(), Case.CaseId, cancel);
        (Method, Receiver, Address) = (Wish?.Method.ToString(), Wish?.Receiver ?? Case.ApplicantName, Wish?.Address);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        if (!Enum.TryParse<DeliveryMethod>(Method, out var method) || !Enum.IsDefined(method))
        {
            return this.Refused(new Refusal("delivery.method", "请选择送达方式")
            {
                Kind = RefusalKind.Invalid,
                Faults = [new FieldFault(nameof(Method), "请选择送达方式")],
            });
        }

        var choice = new DeliveryChoice(method, Receiver, Address);
        return await ActAsync<ChangeDelivery, DeliveryChanged>(
            key, choice, "delivery", (op, reader, process, stop) => op.RunAsync(reader, Case.CaseId, choice, process, stop), cancel);
    }
}
