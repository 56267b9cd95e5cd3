using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Checking;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>Publishes checked content as the next immutable version of a region's catalogue (目录发布).</summary>
public sealed class PublishCatalogue(AppDbContext db)
{
    public async Task<Outcome<CataloguePublished>> RunAsync(
        CheckedContent content, string region, ProcessContext process, CancellationToken cancel)
    {
        if (content.HasErrors)
        {
            return CatalogueRefusals.HasErrors(content.Errors);
        }

        var document = CatalogueVersion.Write(content.Document);
        var hash = CatalogueVersion.HashOf(document);
        var last = await db.Set<CatalogueVersion>()
            .Where(v => v.Region == region)
            .OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.Hash })
            .FirstOrDefaultAsync(cancel);
        if (last is not null && last.Hash == hash)
        {
            return CatalogueRefusals.Unchanged(last.Number);
        }

        var version = new CatalogueVersion
        {
            CatalogueVersionId = Guid.CreateVersion7(process.Now),
            Region = region,
            Number = (last?.Number ?? 0) + 1,
            Hash = hash,
            Document = document,
            PublishedAt = process.Now,
            PublishedBy = process.ActorId,
        };
        db.Add(version);
        var published = new CataloguePublished(
            region, version.Number, hash, content.Document.Themes.Count, content.Document.Items.Count);
        db.Record($"catalogue/{region}", published, process);
        return published;
    }
}
