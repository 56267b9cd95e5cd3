using Suban.Organisation.Content;
using Suban.Organisation.Settings;

namespace Suban.Organisation;

/// <summary>The tree of regions and their settings, in memory.</summary>
public sealed class Regions
{
    private readonly OrganisationStore _store;
    private readonly OrganisationSettings _settings;

    internal Regions(OrganisationStore store, OrganisationSettings settings) => (_store, _settings) = (store, settings);

    /// <summary>The region of paths that name none.</summary>
    public Region Default =>
        Find(_settings.DefaultRegion) ?? throw new InvalidOperationException($"No region {_settings.DefaultRegion} in content/regions.");

    public IReadOnlyCollection<Region> All => [.. _store.Current.Regions.Values.OrderBy(r => r.Code, StringComparer.Ordinal)];

    public Region? Find(string code) => _store.Current.Regions.GetValueOrDefault(code);

    public IReadOnlyList<Region> Children(string code) => [.. All.Where(r => r.ParentCode == code)];

    /// <summary>The region and everything above it, nearest first.</summary>
    public IReadOnlyList<Region> Chain(string code) => _store.Current.Chain(code);

    /// <summary>
    /// The regions whose catalogue this one shows, nearest first: its own, and for a township that of the county it belongs to.
    /// No other region's is ever shown.
    /// </summary>
    public IReadOnlyList<Region> Serving(string code)
    {
        var chain = Chain(code);
        return [.. chain.Take(chain.TakeWhile(r => r.Level >= AdministrativeLevel.Township).Count() + 1)];
    }

    /// <summary>The settings in force on a day: the region's own, else those of the nearest region above.</summary>
    public RegionSettings Settings(string code, DateOnly on) => _store.Current.Settings(code, on);

    /// <summary>What the region undertook to have done by when (里程碑), in the order of its documents.</summary>
    public IReadOnlyList<Milestone> Milestones(string code) => [.. _store.Current.Milestones.Where(m => m.Region == code)];

    /// <summary>Every recorded value of a region's own settings, with its effective date, oldest first.</summary>
    public IReadOnlyList<SettingEntry> Recorded(string code) =>
        [.. _store.Current.Entries.Where(e => e.Region == code).OrderBy(e => e.Key, StringComparer.Ordinal).ThenBy(e => e.EffectiveOn)];
}
