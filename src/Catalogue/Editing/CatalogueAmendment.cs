using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>What a region takes from its library next, made and checked before the write that publishes it.</summary>
/// <param name="BaseNumber">The number of the version it was made from.</param>
/// <param name="Library">The library of that version.</param>
/// <param name="Content">The whole as it was checked.</param>
public sealed record PreparedCatalogue(int BaseNumber, CatalogueDocument Library, RegionAdoption Adoption, CheckedContent Content);

/// <summary>Publishes a prepared document as the next version, unless another has come meanwhile.</summary>
public sealed class CatalogueAmendment(AppDbContext db, PublishCatalogue publish)
{
    internal async Task<Outcome<CataloguePublished>> PublishAsync(
        PreparedCatalogue prepared, ProcessContext process, CancellationToken cancel)
    {
        var last = await db.Set<CatalogueVersion>().Where(v => v.Region == process.Region).MaxAsync(v => (int?)v.Number, cancel);
        if (last != prepared.BaseNumber)
        {
            return EditingRefusals.Moved;
        }

        if (prepared.Content.HasErrors)
        {
            return EditingRefusals.Breaks(prepared.Content.Errors);
        }

        var outcome = await publish.AmendAsync(prepared.Library, prepared.Adoption, process, cancel);
        return outcome.Refusal?.Code == CatalogueImport.Unchanged ? EditingRefusals.Same : outcome;
    }
}
