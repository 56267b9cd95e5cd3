using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation.Content;
using Suban.Organisation.Offices;
using Suban.Organisation.Settings;

namespace Suban.Organisation;

/// <summary>Brings what was entered in /admin into memory: at the start, after each change, and regularly for the other nodes.</summary>
public sealed class OrganisationSnapshots
{
    private readonly OrganisationStore _store;
    private readonly IServiceScopeFactory _scopes;

    internal OrganisationSnapshots(OrganisationStore store, IServiceScopeFactory scopes) => (_store, _scopes) = (store, scopes);

    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var settings = await db.Set<SettingRow>().OrderBy(r => r.EnteredAt).ToListAsync(cancel);
        var years = await db.Set<CalendarYearRow>().ToListAsync(cancel);
        var authorities = await db.Set<AuthorityRow>().ToListAsync(cancel);
        var halls = await db.Set<HallRow>().ToListAsync(cancel);
        var windows = await db.Set<WindowRow>().ToListAsync(cancel);
        var shipped = _store.Shipped;
        _store.Current = new OrganisationSnapshot
        {
            Regions = shipped.Regions,
            Entries = [.. shipped.Entries, .. LatestOfDay(settings)],
            Authorities = Overlay(shipped.Authorities, authorities.Select(r => r.ToAuthority()), a => a.AuthorityId),
            Halls = Halls(shipped, halls, windows),
            Closures = shipped.Closures,
            Milestones = shipped.Milestones,
            Years = Overlay(shipped.Years, years.Select(r => r.ToYear()), y => y.Year),
        };
    }

    /// <summary>Two values entered for one day: the later entry stands.</summary>
    private static IEnumerable<SettingEntry> LatestOfDay(IEnumerable<SettingRow> rows) => rows
        .GroupBy(r => (r.Region, r.Key, r.EffectiveOn))
        .Select(day => day.Last())
        .Select(r => new SettingEntry(r.Region, r.Key, r.Value, r.EffectiveOn, NeedsLocalConfirmation: false, Shipped: false));

    private static Dictionary<Guid, Hall> Halls(OrganisationSnapshot shipped, List<HallRow> halls, List<WindowRow> windows)
    {
        var added = halls.Select(r =>
            new Hall(r.HallId, r.Region, r.Name, r.Address, r.Phone, shipped.Halls.GetValueOrDefault(r.HallId)?.Windows ?? []));
        var all = Overlay(shipped.Halls, added, h => h.HallId);
        foreach (var ofHall in windows.GroupBy(w => w.HallId).Where(g => all.ContainsKey(g.Key)))
        {
            var changed = Overlay(all[ofHall.Key].Windows.ToDictionary(w => w.Number), ofHall.Select(w => w.ToWindow()), w => w.Number);
            all[ofHall.Key] = all[ofHall.Key] with { Windows = [.. changed.Values.OrderBy(w => w.Number, StringComparer.Ordinal)] };
        }

        return all;
    }

    private static Dictionary<TKey, T> Overlay<TKey, T>(
        IReadOnlyDictionary<TKey, T> shipped, IEnumerable<T> changed, Func<T, TKey> key) where TKey : notnull
    {
        var all = shipped.ToDictionary();
        foreach (var item in changed)
        {
            all[key(item)] = item;
        }

        return all;
    }
}
