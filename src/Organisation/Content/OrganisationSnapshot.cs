using System.Collections.Concurrent;
using Suban.Clocks;
using Suban.Organisation.Settings;

namespace Suban.Organisation.Content;

/// <summary>Regions, settings, authorities and halls at one moment: immutable, swapped whole.</summary>
internal sealed class OrganisationSnapshot
{
    private const int MostSettings = 1000;

    private readonly ConcurrentDictionary<(string Region, DateOnly On), RegionSettings> _settings = new();

    public required IReadOnlyDictionary<string, Region> Regions { get; init; }

    public required IReadOnlyList<SettingEntry> Entries { get; init; }

    public required IReadOnlyDictionary<Guid, Authority> Authorities { get; init; }

    public required IReadOnlyDictionary<Guid, Hall> Halls { get; init; }

    /// <summary>Days the region's own calendar closes (local legal holidays).</summary>
    public required IReadOnlyList<LocalClosure> Closures { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>The published notices by year.</summary>
    public required IReadOnlyDictionary<int, CalendarYear> Years { get; init; }

    public IReadOnlyDictionary<(string Region, string Key), Authority> AuthoritiesByKey =>
        field ??= Authorities.Values.ToDictionary(a => (a.Region, a.Key));

    /// <summary>The region and everything above it, nearest first; empty for an unknown code.</summary>
    public IReadOnlyList<Region> Chain(string code)
    {
        var chain = new List<Region>();
        for (var next = code; next is not null && Regions.TryGetValue(next, out var region); next = region.ParentCode)
        {
            chain.Add(region);
        }

        return chain;
    }

    /// <summary>Asked for on every page, so each region's are worked out once a day.</summary>
    public RegionSettings Settings(string code, DateOnly on)
    {
        if (_settings.TryGetValue((code, on), out var known))
        {
            return known;
        }

        if (_settings.Count >= MostSettings)
        {
            _settings.Clear();
        }

        return _settings[(code, on)] = SettingsOf(code, on);
    }

    private RegionSettings SettingsOf(string code, DateOnly on)
    {
        var distance = Chain(code).Select((region, index) => (region.Code, index)).ToDictionary(r => r.Code, r => r.index);
        var inForce = Entries
            .Where(e => e.EffectiveOn <= on && distance.ContainsKey(e.Region))
            .GroupBy(e => e.Key)
            .Select(ofKey => ofKey
                .OrderBy(e => distance[e.Region])
                .ThenByDescending(e => e.EffectiveOn)
                .ThenBy(e => e.Shipped)
                .First());
        return new RegionSettings(code, inForce.ToDictionary(e => e.Key, StringComparer.Ordinal));
    }
}

/// <summary>A day on which a region's organs are closed.</summary>
/// <param name="LegalHoliday">A local legal holiday lengthens statutory clocks; any other closure never does.</param>
internal sealed record LocalClosure(string Region, DateOnly On, string Reason, bool LegalHoliday);
