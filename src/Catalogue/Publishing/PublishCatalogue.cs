using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Powers;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Publishing;

/// <summary>
/// Publishes checked content as the next immutable version of a region's catalogue (目录发布): the library once for all regions, and
/// what this region takes from it.
/// </summary>
public sealed class PublishCatalogue(AppDbContext db, Regions regions)
{
    public Task<Outcome<CataloguePublished>> RunAsync(
        CheckedContent content, string region, ProcessContext process, CancellationToken cancel) =>
        RunAsync(content, region, null, process, cancel);

    /// <param name="edits">What the region's editors changed; null where nobody looked for it.</param>
    internal async Task<Outcome<CataloguePublished>> RunAsync(
        CheckedContent content, string region, RegionEdits? edits, ProcessContext process, CancellationToken cancel)
    {
        if (content.HasErrors)
        {
            return CatalogueRefusals.HasErrors(content.Errors);
        }

        if (AdoptionOf(content, region, regions) is not { } adoption)
        {
            return CatalogueRefusals.NothingAbove;
        }

        var last = await LastAsync(region, cancel);
        if (edits is not null)
        {
            if (edits.BaseNumber != (last?.Number ?? 0))
            {
                return EditingRefusals.Moved;
            }

            if (edits.Errors.Count > 0)
            {
                return CatalogueRefusals.HasErrors(edits.Errors);
            }

            adoption = edits.On(adoption);
        }

        var before = last is null ? null : PublishedAdoption.Read(last.Document).Adoption;
        var settings = regions.Settings(region, RegionTime.DateOf(process.Now));
        if (AdoptionRules.FaultsOf(content.Document, adoption, before, settings) is [_, ..] faults)
        {
            return CatalogueRefusals.BreaksRules(faults);
        }

        if (await OffListAsync(content.Document, adoption, region, cancel) is { } refusal)
        {
            return refusal;
        }

        return Publish(await PublishLibraryAsync(content, process, cancel), content.Document, adoption, region, last, process);
    }

    /// <summary>Publishes what editors changed in a region's list, over the version of the library it has.</summary>
    /// <param name="library">That version, as the region's last version refers to it.</param>
    internal async Task<Outcome<CataloguePublished>> AmendAsync(
        CatalogueDocument library, RegionAdoption adoption, ProcessContext process, CancellationToken cancel)
    {
        if (await LastAsync(process.Region, cancel) is not { } last)
        {
            return EditingRefusals.NoCatalogue;
        }

        var before = PublishedAdoption.Read(last.Document);
        var settings = regions.Settings(process.Region, RegionTime.DateOf(process.Now));
        if (AdoptionRules.FaultsOfEdits(library, adoption, before.Adoption, settings) is [_, ..] faults)
        {
            return CatalogueRefusals.BreaksRules(faults);
        }

        if (await OffListAsync(library, adoption, process.Region, cancel) is { } refusal)
        {
            return refusal;
        }

        // A version from before regions shared a library has none to refer to.
        var key = before.Library
            ?? await PublishLibraryAsync(new CheckedContent(library, new Adoptions([]), []), process, cancel);
        return Publish(key, library, adoption, process.Region, last, process);
    }

    /// <summary>What the files say a region takes; null where it follows a region above it that has no list.</summary>
    internal static RegionAdoption? AdoptionOf(CheckedContent content, string region, Regions regions)
    {
        var own = content.Adoptions.Of([.. regions.Chain(region).Select(r => r.Code)]);
        return own is null && content.Adoptions.Written.Any(a => a.Region == region)
            ? null
            : (own ?? RegionAdoption.Whole(region)).WrittenOut(content.Document);
    }

    /// <summary>A power the list of the autonomous region does not have is published only where supervision approved it.</summary>
    private async Task<Refusal?> OffListAsync(CatalogueDocument library, RegionAdoption adoption, string region, CancellationToken cancel) =>
        await db.OffListAsync(regions, region, RegionDocument.Of(library, adoption).Items, cancel) is [_, ..] names ? PowerRefusals.OffList(names) : null;

    private Outcome<CataloguePublished> Publish(
        string key, CatalogueDocument library, RegionAdoption adoption, string region, CatalogueVersion? last, ProcessContext process)
    {
        var published = new PublishedAdoption(key, adoption);
        var document = published.ToJson();
        var hash = CatalogueVersion.HashOf(document);
        if (last is not null && last.Hash == hash)
        {
            return CatalogueRefusals.Unchanged(last.Number);
        }

        var local = RegionDocument.Of(library, adoption);
        return Add(region, last?.Number, hash, document, local.Themes.Count, local.Items.Count, process);
    }

    /// <returns>The key of the library's version, which is new only where the library changed.</returns>
    private async Task<string> PublishLibraryAsync(CheckedContent content, ProcessContext process, CancellationToken cancel)
    {
        // Its text is megabytes, and every region comes by here.
        var last = await Versions(CatalogueVersion.LibraryOwner).Select(v => new { v.Number, v.Hash }).FirstOrDefaultAsync(cancel);
        if (last is not null && last.Hash == content.Hash)
        {
            return CatalogueVersion.KeyOf(CatalogueVersion.LibraryOwner, last.Number, last.Hash);
        }

        var published = Add(
            CatalogueVersion.LibraryOwner, last?.Number, content.Hash, content.Json, content.Document.Themes.Count, content.Document.Items.Count, process);
        return CatalogueVersion.KeyOf(CatalogueVersion.LibraryOwner, published.Number, published.Hash);
    }

    private Task<CatalogueVersion?> LastAsync(string region, CancellationToken cancel) => Versions(region).FirstOrDefaultAsync(cancel);

    /// <summary>The newest first.</summary>
    private IQueryable<CatalogueVersion> Versions(string owner) =>
        db.Set<CatalogueVersion>().Where(v => v.Region == owner).OrderByDescending(v => v.Number);

    private CataloguePublished Add(
        string region, int? last, string hash, string document, int themes, int items, ProcessContext process)
    {
        var version = new CatalogueVersion
        {
            CatalogueVersionId = Guid.CreateVersion7(process.Now),
            Region = region,
            Number = (last ?? 0) + 1,
            Hash = hash,
            Document = document,
            PublishedAt = process.Now,
            PublishedBy = process.ActorId,
        };
        db.Add(version);
        var published = new CataloguePublished(region, version.Number, hash, themes, items);
        db.Record($"catalogue/{region}", published, process);
        return published;
    }
}
