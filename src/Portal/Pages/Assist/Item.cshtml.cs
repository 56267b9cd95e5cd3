using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>One item: the applicant agrees with what will be filed, or takes the item back.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemModel(OrderQueries orders, Writes writes) : OrderPage(orders, writes)
{
    private Guid _item;

    [BindProperty]
    public string? Words { get; set; }

    public ItemView Item => Order.Items.Single(i => i.ItemId == _item);

    public bool MayWithdraw => Order.State is OrderState.Planning or OrderState.InProgress && Item.State is not (ItemState.Granted or ItemState.Denied or ItemState.Withdrawn or ItemState.ReportedBack);

    public async Task<IActionResult> OnGetAsync(string number, Guid item, CancellationToken cancel) => await FindAsync(number, item, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(string number, Guid item, string? key, CancellationToken cancel) => await FindAsync(number, item, cancel)
        ? await ActAsync<ConfirmFiling, FilingConfirmed>(key, new { item }, "checked", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, item, process, stop), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string number, Guid item, string? key, CancellationToken cancel) => await FindAsync(number, item, cancel)
        ? await ActAsync<WithdrawItem, ItemWithdrawn>(key, new { item, Words }, "item-withdrawn", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, item, Words ?? "", process, stop), cancel)
        : NotFound();

    private async Task<bool> FindAsync(string number, Guid item, CancellationToken cancel)
    {
        _item = item;
        return await LoadAsync(number, cancel) && Order.Items.Any(i => i.ItemId == item);
    }
}
