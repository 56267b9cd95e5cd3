using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Draws ended orders for return visits, and shows what earlier samples brought.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistSamplesModel(CallBackQueries callBacks, Regions regions, TimeProvider clock, Writes writes) : PageModel
{
    public IReadOnlyList<SampleView> Samples { get; private set; } = [];

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    [BindProperty]
    public string? Percent { get; set; }

    public bool Confirmed => !Settings.NeedsLocalConfirmation("call-back-percent");

    private RegionSettings Settings => regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow()));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Percent = Settings.CallBackPercent.ToString(CultureInfo.InvariantCulture);
        Samples = await callBacks.ListAsync(User.RequireReader(), cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var form = new SampleForm(From.Read(), To.Read(), TypedDays.Is(Percent) ? TypedDays.Read(Percent) : null);
        var process = HttpContext.Process(nameof(DrawCallBackSample), key: key);
        var outcome = await writes.RunAsync<DrawCallBackSample, CallBackSampleDrawn>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        if (outcome.TryGet(out var drawn))
        {
            return LocalRedirect($"/watch/assist/samples/{drawn.SampleId}");
        }

        Samples = await callBacks.ListAsync(reader, cancel);
        return this.Refused(outcome.Refusal);
    }
}
