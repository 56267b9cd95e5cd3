using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Suban.Clocks;
using Suban.Organisation.Content;

namespace Suban.Organisation;

/// <summary>The working calendar of each region: the national notices with the region's own legal holidays and closures.</summary>
public sealed class Calendars
{
    private readonly OrganisationStore _store;

    // Keyed by snapshot, so that a change in /admin leaves no stale calendar behind.
    private readonly ConditionalWeakTable<OrganisationSnapshot, Dictionary<string, WorkingCalendar>> _built = [];

    internal Calendars(OrganisationStore store) => _store = store;

    /// <summary>The published notices, oldest first; a year that is missing here is provisional.</summary>
    public IReadOnlyList<CalendarYear> Years => [.. _store.Current.Years.Values.OrderBy(y => y.Year)];

    /// <summary>Changes with every day that is off or worked, here or in any region.</summary>
    public string Stamp
    {
        get
        {
            var snapshot = _store.Current;
            var days = snapshot.Years.Values.OrderBy(y => y.Year).SelectMany(y => y.Off.Select(d => $"-{d:O}").Concat(y.Work.Select(d => $"+{d:O}")).Append($"{y.Year}"))
                .Concat(snapshot.Closures.Select(c => $"{c.Region} {c.On:O} {c.LegalHoliday}").Order(StringComparer.Ordinal));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', days))));
        }
    }

    public WorkingCalendar For(string region)
    {
        var snapshot = _store.Current;
        var ofRegion = _built.GetOrCreateValue(snapshot);
        lock (ofRegion)
        {
            return ofRegion.TryGetValue(region, out var calendar) ? calendar : ofRegion[region] = Build(snapshot, region);
        }
    }

    private static WorkingCalendar Build(OrganisationSnapshot snapshot, string region)
    {
        var codes = snapshot.Chain(region).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var local = snapshot.Closures.Where(c => codes.Contains(c.Region)).ToLookup(c => c.LegalHoliday, c => c.On);
        return new WorkingCalendar(snapshot.Years.Values, local[true], local[false]);
    }
}
