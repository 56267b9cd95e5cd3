using System.Globalization;
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

    /// <summary>What is ticked, where several may stand together.</summary>
    [BindProperty]
    public List<string> Several { get; set; } = [];

    /// <summary>What is in force today, and the region it comes from.</summary>
    public string Present { get; private set; } = "";

    /// <summary>This region's own values by day, the latest first.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Recorded { get; private set; } = [];

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
        Several = [.. Value.Split(' ')];
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

        var value = Definition.Format is SettingFormat.Choices ? string.Join(' ', Several) : Value ?? "";
        var process = HttpContext.Process(nameof(ChangeRegionSetting));
        var outcome = await writes.RunAsync<ChangeRegionSetting, RegionSettingChanged>(
            (op, c) => op.RunAsync(process.Region, key, value, from, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return this.Refused(outcome.Refusal);
        }

        await snapshots.RefreshAsync(cancel);
        return LocalRedirect("/admin/settings");
    }

    private string Origin(SettingEntry entry, string region) => entry.InsteadOf is { } other
        ? $"没有另定，用{SettingDefinitions.Find(other)?.Label}"
        : entry.Region == region ? "本级规定" : $"沿用{regions.Find(entry.Region)?.Name}";

    private bool Find(string key)
    {
        if (SettingDefinitions.Find(key) is not { } definition)
        {
            return false;
        }

        Definition = definition;
        var region = User.RequireReader().Region;
        var entry = regions.Settings(region, RegionTime.DateOf(time.GetUtcNow())).All.First(e => e.Key == key);
        Present = $"{definition.Words(entry.Value)}，{Origin(entry, region)}";
        Recorded = [.. regions.Recorded(region).Where(e => e.Key == key && !e.Shipped).Reverse()
            .Select(e => new object?[] { e.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), definition.Words(e.Value) })];
        return true;
    }
}
