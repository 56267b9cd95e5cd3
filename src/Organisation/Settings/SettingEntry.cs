namespace Suban.Organisation.Settings;

/// <summary>One recorded value of a setting (区划参数) from a day on.</summary>
/// <param name="NeedsLocalConfirmation">Shipped without a confirmed source; the place has to confirm or change it.</param>
/// <param name="Shipped">From content/regions, not entered in /admin.</param>
public sealed record SettingEntry(
    string Region, string Key, string Value, DateOnly EffectiveOn, bool NeedsLocalConfirmation, bool Shipped)
{
    public string? Note { get; init; }

    /// <summary>The key of the setting that was recorded, where this one was not and has its value.</summary>
    public string? InsteadOf { get; init; }
}
