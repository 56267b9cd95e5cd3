using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Gives a setting a new value from a day on.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SettingModel(Regions regions, OrganisationSnapshots snapshots, Writes writes, TimeProvider time) : PageModel
{
    public SettingDefinition Definition { get; private set; } = null!;

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public DateParts EffectiveOn { get; set; } = new();

    public IActionResult OnGet(string key)
    {
        if (!Find(key))
        {
            return NotFound();
        }

        var today = RegionTime.DateOf(time.GetUtcNow());
        Value = regions.Settings(User.RequireReader().Region, today).Text(key);
        EffectiveOn = DateParts.Of(today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (!Find(key))
        {
            return NotFound();
        }

        if (!EffectiveOn.TryRead(out var from))
        {
            return this.Refused(new Refusal("setting.date", "请填写生效日期，如 2027 年 1 月 1 日")
            {
                Kind = RefusalKind.Invalid,
                Faults = [new FieldFault(nameof(EffectiveOn), "请填写生效日期，如 2027 年 1 月 1 日")],
            });
        }

        var process = HttpContext.Process(nameof(ChangeRegionSetting));
        var outcome = await writes.RunAsync<ChangeRegionSetting, RegionSettingChanged>(
            (op, c) => op.RunAsync(process.Region, key, Value ?? "", from, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return this.Refused(outcome.Refusal);
        }

        await snapshots.RefreshAsync(cancel);
        return LocalRedirect("/admin/settings");
    }

    private bool Find(string key)
    {
        if (SettingDefinitions.Find(key) is not { } definition)
        {
            return false;
        }

        Definition = definition;
        return true;
    }
}
