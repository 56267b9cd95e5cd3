using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>The letter of authority: items, period, no handing on; signed by whoever is signed in.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MandateModel(OrderQueries orders, Writes writes, TimeProvider time) : OrderPage(orders, writes)
{
    public const string TickLabel = "代办帮办内容（请在方框内打钩，以选择代办帮办服务）";

    [BindProperty]
    public string? Principal { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    [BindProperty]
    public DateParts Until { get; set; } = new();

    [BindProperty]
    public string? SigningPower { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    public IReadOnlyList<Choice> Choices => [.. Order.Items.Select(item => new Choice(item.Key, $"{item.Position}. {item.Name}", item.Department))];

    public string Signer => User.RequireReader().Name;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        Principal = Order.Mandate?.Principal ?? (Order.Row.Kind is OrderKind.Livelihood ? Order.Form.UnitName : Order.Form.InCharge);
        Items = [.. Order.Items.Select(item => item.Key)];
        Until = DateParts.Of(RegionTime.DateOf(time.GetUtcNow()).AddYears(1));
        return Order is { MandateSigned: false, Row.AssistantName: not null } ? Page() : LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        if (SigningPower is not (null or "true"))
        {
            return this.Refused(FormFaults.Invalid([new FieldFault(nameof(SigningPower), "请勾选或者不勾选")]));
        }

        var form = new MandateForm(Principal ?? "", Items, Until.TryRead(out var day) ? day : null, SigningPower == "true", Agreed, null);
        return await ActAsync<SignMandate, MandateSigned>(
            key, form, "mandate", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, form, process, stop), cancel);
    }
}
