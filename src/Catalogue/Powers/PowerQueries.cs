using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Powers;

/// <summary>Compares a region's catalogue with the list of powers it is held to (权力清单比对).</summary>
public sealed class PowerQueries(AppDbContext db, CatalogueStore catalogue, Regions regions, Authorities authorities)
{
    /// <summary>Null where no list was taken over, by the region or above it.</summary>
    public async Task<PowerComparison?> OfRegionAsync(Reader reader, CancellationToken cancel)
    {
        if (catalogue.Current.Region(reader.Region) is not { } region || await db.PowerListAsync(regions, reader.Region, cancel) is not { } list)
        {
            return null;
        }

        var records = await db.Set<DifferenceRecord>().AsNoTracking().Where(d => d.Region == reader.Region).ToDictionaryAsync(d => d.Key, cancel);
        var entries = list.Read();
        return new PowerComparison(
            new PowerListView(regions.Find(list.Region)?.Name ?? list.Region, list.Region == reader.Region, list.Number, list.Source, list.PublishedOn, list.ImportedByName, list.ImportedAt, entries.Count),
            [.. PowerDifference.Between(region.Library.Document.Items, entries).Select(d => View(d, records.GetValueOrDefault(d.Key)))]);
    }

    private DifferenceView View(PowerDifference difference, DifferenceRecord? record) => new(
        difference,
        record?.State ?? DifferenceState.Open,
        record?.AuthorityId,
        record?.AuthorityId is { } authority ? authorities.Find(authority)?.Name : null,
        record?.DueOn, record?.Reason, record?.ByName, record?.At, record?.Revision ?? 0);
}

/// <summary>The list and every difference from it.</summary>
public sealed record PowerComparison(PowerListView List, IReadOnlyList<DifferenceView> Differences)
{
    public int Open => Differences.Count(d => d.State is DifferenceState.Open);

    public byte[] ToCsv() => CsvSheet.Write(
        ["差异", "基本目录编码", "本地", "清单", "处理", "责任部门", "期限", "理由"],
        Differences.Select(d => (IReadOnlyList<object>)
        [
            PowerWords.Of(d.Difference.Kind), d.Difference.Code, d.Difference.Ours ?? "", d.Difference.Theirs ?? "", PowerWords.Of(d.State),
            d.Department ?? "", d.DueOn is { } due ? $"{due:yyyy-MM-dd}" : "", d.Reason ?? "",
        ]));
}

/// <summary>The list in force for a region.</summary>
/// <param name="Place">Of the region that took it over.</param>
/// <param name="IsOwn">It was taken over here, not above.</param>
public sealed record PowerListView(
    string Place, bool IsOwn, int Number, string Source, DateOnly PublishedOn, string ImportedByName, DateTimeOffset ImportedAt, int Entries);

/// <summary>One difference and what is done about it.</summary>
public sealed record DifferenceView(
    PowerDifference Difference, DifferenceState State, Guid? AuthorityId, string? Department, DateOnly? DueOn, string? Reason, string? ByName, DateTimeOffset? At, int Revision);
