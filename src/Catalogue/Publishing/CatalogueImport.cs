using Suban.Catalogue.Checking;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>Reads a content folder, checks it, publishes it and shows it at once on this node.</summary>
public sealed class CatalogueImport(Writes writes, CatalogueStore store)
{
    /// <summary>The refusal code of an import that brings nothing new: at start that is the usual case.</summary>
    public const string Unchanged = "catalogue.unchanged";

    public async Task<Outcome<CataloguePublished>> ImportAsync(
        string contentDirectory, string region, ProcessContext process, CancellationToken cancel)
    {
        // Reading takes longer than a write may hold the queue, so it happens before.
        var content = ContentCheck.Run(contentDirectory);
        var outcome = await writes.RunAsync<PublishCatalogue, CataloguePublished>(
            (operation, c) => operation.RunAsync(content, region, process, c), process, cancel);
        await store.RefreshAsync(cancel);
        return outcome;
    }

    /// <summary>Publishes every region that has a list in the folder; where none has, the given one takes the whole library.</summary>
    /// <returns>By region. One region's refusal keeps no other from publishing.</returns>
    public async Task<IReadOnlyList<(string Region, Outcome<CataloguePublished> Outcome)>> ImportAllAsync(
        string contentDirectory, string ifNoneHasAList, Func<string, ProcessContext> process, CancellationToken cancel)
    {
        var content = ContentCheck.Run(contentDirectory);
        var outcomes = new List<(string, Outcome<CataloguePublished>)>();
        foreach (var region in content.Adoptions.Written.Select(a => a.Region).DefaultIfEmpty(ifNoneHasAList))
        {
            var outcome = await writes.RunAsync<PublishCatalogue, CataloguePublished>(
                (operation, c) => operation.RunAsync(content, region, process(region), c), process(region), cancel);
            outcomes.Add((region, outcome));
        }

        await store.RefreshAsync(cancel);
        return outcomes;
    }
}
