using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Content;
using Suban.Organisation.Offices;
using Suban.Organisation.Settings;

namespace Suban.Organisation;

/// <summary>Brings what was entered in /admin into memory: at the start, after each change, and regularly for the other nodes.</summary>
public sealed class OrganisationSnapshots
{
    private readonly OrganisationStore _store;
    private readonly PlainReads _reads;

    internal OrganisationSnapshots(OrganisationStore store, PlainReads reads) => (_store, _reads) = (store, reads);

    public async Task RefreshAsync(CancellationToken cancel)
    {
        var settings = await SettingsAsync(cancel);
        var years = await YearsAsync(cancel);
        var authorities = await AuthoritiesAsync(cancel);
        var halls = await HallsAsync(cancel);
        var windows = await WindowsAsync(cancel);
        var shipped = _store.Shipped;
        _store.Current = new OrganisationSnapshot
        {
            Regions = shipped.Regions,
            Entries = [.. shipped.Entries, .. LatestOfDay(settings)],
            Authorities = Overlay(
                shipped.Authorities,
                authorities.Select(a => a with { AlsoCalled = shipped.Authorities.GetValueOrDefault(a.AuthorityId)?.AlsoCalled ?? [] }), a => a.AuthorityId),
            Halls = Halls(shipped, halls, windows),
            Closures = shipped.Closures,
            Milestones = shipped.Milestones,
            Years = Overlay(shipped.Years, years, y => y.Year),
        };
    }

    private Task<List<SettingEntry>> SettingsAsync(CancellationToken cancel) => _reads.ListAsync(
        "select region, key, value, effective_on from region_setting order by entered_at",
        row => new SettingEntry(row.Text(0), row.Text(1), row.Text(2), row.Date(3), NeedsLocalConfirmation: false, Shipped: false),
        cancel);

    private Task<List<CalendarYear>> YearsAsync(CancellationToken cancel) => _reads.ListAsync(
        "select year, source, off_days, work_days from calendar_year",
        row => CalendarYearRow.ToYear(row.Number(0), row.Text(1), row.Text(2), row.Text(3)),
        cancel);

    private Task<List<Authority>> AuthoritiesAsync(CancellationToken cancel) => _reads.ListAsync(
        "select authority_id, key, name, region, credit_code, level, phone, address from authority",
        row => new Authority(
            row.Id(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Word<AdministrativeLevel>(5), row.Text(6), row.Text(7)),
        cancel);

    private Task<List<Hall>> HallsAsync(CancellationToken cancel) => _reads.ListAsync(
        "select hall_id, region, name, address, phone, themes, hours from hall",
        row => new Hall(row.Id(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), Windows: [])
        {
            Themes = HallRow.ThemesOf(row.Text(5)), Hours = row.Text(6) is { Length: > 0 } hours ? hours : null,
        },
        cancel);

    private Task<List<ServiceWindow>> WindowsAsync(CancellationToken cancel) => _reads.ListAsync(
        "select window_id, hall_id, number, name, kind, open from service_window",
        row => new ServiceWindow(row.Id(0), row.Id(1), row.Text(2), row.Text(3), row.Word<WindowKind>(4), row.Flag(5)),
        cancel);

    /// <summary>Two values entered for one day: the later entry stands.</summary>
    private static IEnumerable<SettingEntry> LatestOfDay(IEnumerable<SettingEntry> entries) => entries
        .GroupBy(e => (e.Region, e.Key, e.EffectiveOn))
        .Select(day => day.Last());

    private static Dictionary<Guid, Hall> Halls(OrganisationSnapshot shipped, List<Hall> halls, List<ServiceWindow> windows)
    {
        var added = halls.Select(h => shipped.Halls.GetValueOrDefault(h.HallId) is { } known ? h with { Windows = known.Windows } : h);
        var all = Overlay(shipped.Halls, added, h => h.HallId);
        foreach (var ofHall in windows.GroupBy(w => w.HallId).Where(g => all.ContainsKey(g.Key)))
        {
            var changed = Overlay(all[ofHall.Key].Windows.ToDictionary(w => w.Number), ofHall, w => w.Number);
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
