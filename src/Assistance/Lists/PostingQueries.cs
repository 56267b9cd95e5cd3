using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Lists;

/// <summary>Reads in which of a region's channels the list in force has been shown (公布渠道).</summary>
public sealed class PostingQueries(AppDbContext db, CatalogueStore catalogue, Regions regions, TimeProvider clock)
{
    /// <summary>Every channel the region names, in its order.</summary>
    public async Task<IReadOnlyList<ChannelLine>> ChannelsAsync(string region, CancellationToken cancel)
    {
        var version = catalogue.Current.Region(region)?.Number ?? 0;
        var postings = await db.Set<ChannelPosting>().AsNoTracking().Where(p => p.Region == region).ToListAsync(cancel);
        return
        [
            .. regions.Settings(region, RegionTime.DateOf(clock.GetUtcNow())).Names("assist-channels").Select(channel =>
            {
                var last = postings.Where(p => p.Channel == channel).MaxBy(p => p.Version);
                return new ChannelLine(channel, last?.Version, last?.PostedOn, last?.Place, last?.RecordedByName, last?.Version == version);
            }),
        ];
    }
}

/// <param name="Version">The last version that was shown there.</param>
/// <param name="IsCurrent">It is the one in force.</param>
public sealed record ChannelLine(string Channel, int? Version, DateOnly? On, string? Place, string? ByName, bool IsCurrent)
{
    public string Words => this switch
    {
        { Version: null } => "还没有公布",
        { IsCurrent: true } => $"{On:yyyy-MM-dd} 公布",
        _ => $"还是第 {Version} 版",
    };
}
