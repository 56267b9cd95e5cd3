using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Assisting;

/// <summary>Which published version of a region's catalogue changed its assist list, when and how (帮办目录沿革).</summary>
public sealed class AssistHistory(PlainReads reads, CatalogueStore store)
{
    /// <summary>The latest first; versions that left the list as it was are passed over.</summary>
    public async Task<IReadOnlyList<AssistChange>> OfAsync(string region, CancellationToken cancel)
    {
        var versions = await reads.ListAsync(
            "select number, document, published_at from catalogue_version where region = @p0 order by number",
            [region], row => (Number: row.Number(0), Document: row.Text(1), At: row.Instant(2)), cancel);
        var names = store.Current.Region(region)?.Library.Document.AssistItems.ToDictionary(i => i.Key, i => i.Name) ?? [];
        var (changes, before) = (new List<AssistChange>(), (IReadOnlyList<AssistEntry>)[]);
        foreach (var version in versions)
        {
            var entries = PublishedAdoption.Read(version.Document).Adoption?.Assist?.Entries ?? [];
            var (had, has) = (before.Select(e => e.Item).ToHashSet(), entries.Select(e => e.Item).ToHashSet());
            if (!had.SetEquals(has))
            {
                changes.Add(new AssistChange(
                    version.Number, version.At, entries.Count,
                    [.. entries.Where(e => !had.Contains(e.Item)).Select(e => names.GetValueOrDefault(e.Item, e.Item))],
                    [.. before.Where(e => !has.Contains(e.Item)).Select(e => names.GetValueOrDefault(e.Item, e.Item))]));
            }

            before = entries;
        }

        changes.Reverse();
        return changes;
    }
}

/// <param name="Number">The catalogue's version.</param>
/// <param name="Count">Items on the list from then on.</param>
public sealed record AssistChange(int Number, DateTimeOffset At, int Count, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);
