using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Ledgers;

/// <summary>The share month by month, from the version that stood at the end of each.</summary>
public sealed class OnlineShareHistory(CatalogueStore store, CatalogueArchive archive, PlainReads reads)
{
    private const int Months = 12;

    /// <summary>The newest month first; the current one as it stands. Months before the first publication are left out.</summary>
    public async Task<IReadOnlyList<OnlineMonth>> OfAsync(string region, DateOnly today, CancellationToken cancel)
    {
        if (store.Current.Region(region) is not { } current)
        {
            return [];
        }

        var published = await reads.ListAsync(
            "select number, published_at from catalogue_version where region = @p0 order by number",
            [current.Code], row => (Number: row.Number(0), On: RegionTime.DateOf(row.Instant(1))), cancel);
        var first = new DateOnly(today.Year, today.Month, 1);
        var months = new List<OnlineMonth>();
        for (var back = 0; back < Months; back++)
        {
            var month = first.AddMonths(-back);
            if (published.LastOrDefault(v => v.On < month.AddMonths(1)) is not { Number: > 0 } stood)
            {
                break;
            }

            var known = months.Count > 0 && months[^1].Number == stood.Number ? months[^1].Share : await ShareOfAsync(region, stood.Number, cancel);
            months.Add(new OnlineMonth(month, stood.Number, known));
        }

        return months;
    }

    private async Task<OnlineShare> ShareOfAsync(string region, int number, CancellationToken cancel) =>
        OnlineShare.Of((await archive.FindAsync(region, number, cancel))!);
}

/// <summary>How a region stood at the end of a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Number">Of the version that stood.</param>
public sealed record OnlineMonth(DateOnly Month, int Number, OnlineShare Share);
