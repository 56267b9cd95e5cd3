using Suban.Organisation.Content;

namespace Suban.Organisation;

/// <summary>The authorities of every region, in memory.</summary>
public sealed class Authorities
{
    private readonly OrganisationStore _store;

    internal Authorities(OrganisationStore store) => _store = store;

    /// <summary>The authority of that kind that answers for the region: its own, or the nearest one above.</summary>
    public Authority? Find(string region, string key)
    {
        var current = _store.Current;
        return current.Chain(region)
            .Select(r => current.AuthoritiesByKey.GetValueOrDefault((r.Code, key)))
            .FirstOrDefault(a => a is not null);
    }

    /// <summary>The authority that goes by those words in the region, or above it: its name, or what else it is called (别名).</summary>
    public Authority? Named(string region, string words)
    {
        var name = words.Trim();
        var current = _store.Current;
        return current.Chain(region).Select(r => Of(r.Code).FirstOrDefault(a => a.Name == name || a.AlsoCalled.Contains(name))).FirstOrDefault(a => a is not null);
    }

    public Authority? Find(Guid authorityId) => _store.Current.Authorities.GetValueOrDefault(authorityId);

    /// <summary>Whether it is one of the region's own.</summary>
    public bool Answers(string region, Guid authorityId) => Find(authorityId)?.Region == region;

    /// <summary>The region's own authorities by key.</summary>
    public IReadOnlyList<Authority> Of(string region) =>
        [.. _store.Current.Authorities.Values.Where(a => a.Region == region).OrderBy(a => a.Key, StringComparer.Ordinal)];
}
