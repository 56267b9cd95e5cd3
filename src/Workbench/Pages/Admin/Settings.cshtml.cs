using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The settings in force in the administrator's region, with where each comes from and what is to come.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SettingsModel(Regions regions, TimeProvider time) : PageModel
{
    public IReadOnlyList<SettingLine> Rows { get; private set; } = [];

    public string RegionName { get; private set; } = "";

    public void OnGet()
    {
        var region = User.RequireReader().Region;
        var today = RegionTime.DateOf(time.GetUtcNow());
        var coming = regions.Recorded(region).Where(e => e.EffectiveOn > today).ToLookup(e => e.Key);
        RegionName = regions.Find(region)?.Name ?? region;
        Rows =
        [
            .. regions.Settings(region, today).All.Select(e => new SettingLine(
                e.Key,
                SettingDefinitions.Find(e.Key)?.Label ?? e.Key,
                Show(e),
                (regions.Find(e.Region)?.Name ?? e.Region) + (e.InsteadOf is { } other ? $"的{SettingDefinitions.Find(other)?.Label}" : null),
                e.EffectiveOn == DateOnly.MinValue ? "随平台" : Day(e.EffectiveOn),
                e.NeedsLocalConfirmation,
                coming[e.Key].FirstOrDefault() is { } next ? $"{Day(next.EffectiveOn)} 起：{Show(next)}" : null)),
        ];
    }

    private static string Show(SettingEntry entry) =>
        SettingDefinitions.Find(entry.Key)?.Words(entry.Value) ?? entry.Value;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record SettingLine(string Key, string Label, string Value, string From, string Since, bool Confirm, string? Next);
