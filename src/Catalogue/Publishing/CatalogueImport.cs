using Suban.Catalogue.Checking;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>Reads a content folder, lays the edited themes over it, checks it, publishes it and shows it at once on this node.</summary>
public sealed class CatalogueImport(Writes writes, CatalogueStore store, EditedThemes edited)
{
    /// <summary>The refusal code of an import that brings nothing new: at start that is the usual case.</summary>
    public const string Unchanged = "catalogue.unchanged";

    /// <summary>An editor may publish while the import is on its way; the import then begins again with what is in force.</summary>
    private const int MostAttempts = 3;

    public async Task<Outcome<CataloguePublished>> ImportAsync(
        string contentDirectory, string region, ProcessContext process, CancellationToken cancel)
    {
        // Reading takes longer than a write may hold the queue, so it happens before.
        var outcome = await PublishAsync(ContentCheck.Run(contentDirectory), region, process, cancel);
        await store.RefreshAsync(cancel);
        return outcome;
    }

    /// <summary>Publishes every region that has a list in the folder; where none has, the given one takes the whole library.</summary>
    /// <returns>By region. One region's refusal keeps no other from publishing.</returns>
    public Task<IReadOnlyList<(string Region, Outcome<CataloguePublished> Outcome)>> ImportAllAsync(
        string contentDirectory, string ifNoneHasAList, Func<string, ProcessContext> process, CancellationToken cancel) =>
        ImportAllAsync(ContentCheck.Run(contentDirectory), ifNoneHasAList, process, cancel);

    /// <summary>The same with a folder that has been read and checked.</summary>
    public async Task<IReadOnlyList<(string Region, Outcome<CataloguePublished> Outcome)>> ImportAllAsync(
        CheckedContent content, string ifNoneHasAList, Func<string, ProcessContext> process, CancellationToken cancel)
    {
        var outcomes = new List<(string, Outcome<CataloguePublished>)>();
        foreach (var region in content.Adoptions.Written.Select(a => a.Region).DefaultIfEmpty(ifNoneHasAList))
        {
            outcomes.Add((region, await PublishAsync(content, region, process(region), cancel)));
        }

        await store.RefreshAsync(cancel);
        return outcomes;
    }

    private async Task<Outcome<CataloguePublished>> PublishAsync(
        CheckedContent content, string region, ProcessContext process, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var edits = await edited.OfAsync(content, region, cancel);
            var outcome = await writes.RunAsync<PublishCatalogue, CataloguePublished>(
                (operation, c) => operation.RunAsync(content, region, edits, process, c), process, cancel);
            if (outcome.Refusal?.Code == EditingRefusals.Moved.Code && attempt < MostAttempts)
            {
                continue;
            }

            if (outcome.Refusal is null || outcome.Refusal.Code == Unchanged)
            {
                await edited.NoteAsync(content, process, cancel);
            }

            return outcome;
        }
    }
}
