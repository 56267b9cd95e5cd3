using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>The latest plan of filings, for the applicant's yes.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PlanModel(OrderQueries orders, PlanQueries plans, Writes writes) : OrderPage(orders, writes)
{
    [BindProperty]
    public int Version { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => await FindAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel) => !await FindAsync(number, cancel)
        ? NotFound()
        : await ActAsync<ConfirmPlan, PlanConfirmed>(key, new { Version }, "plan", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Version, null, process, stop), cancel);

    private async Task<bool> FindAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel) || await plans.OfAsync(Order, cancel) is not [var latest, ..])
        {
            return false;
        }

        Plan = latest;
        return true;
    }
}
