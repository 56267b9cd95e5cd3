using Suban.Organisation.Content;

namespace Suban.Organisation;

/// <summary>The halls and windows of every region, in memory.</summary>
public sealed class Halls
{
    private readonly OrganisationStore _store;

    internal Halls(OrganisationStore store) => _store = store;

    public IReadOnlyList<Hall> Of(string region) =>
        [.. _store.Current.Halls.Values.Where(h => h.Region == region).OrderBy(h => h.Name, StringComparer.Ordinal)];

    public Hall? Find(Guid hallId) => _store.Current.Halls.GetValueOrDefault(hallId);

    public ServiceWindow? FindWindow(Guid windowId) =>
        _store.Current.Halls.Values.SelectMany(h => h.Windows).FirstOrDefault(w => w.WindowId == windowId);

    /// <summary>The hall a member of staff works in.</summary>
    public Hall? OfWindow(Guid? windowId) => windowId is { } id && FindWindow(id) is { } window ? Find(window.HallId) : null;

    /// <summary>The hall people of the region are sent to: its own, or the nearest one above.</summary>
    public Hall? Nearest(string region) =>
        _store.Current.Chain(region).SelectMany(r => Of(r.Code)).FirstOrDefault();
}
