using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Reads samples for return visits and what they brought (回访结果).</summary>
public sealed class CallBackQueries(AppDbContext db)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<SampleView>> ListAsync(Reader reader, CancellationToken cancel)
    {
        var samples = await db.Set<CallBackSample>().AsNoTracking().Where(s => s.Region == reader.Region).OrderByDescending(s => s.DrawnAt).ToListAsync(cancel);
        var ids = samples.Select(s => s.CallBackSampleId).ToList();
        var orders = (await db.Set<SampledOrder>().AsNoTracking().Where(o => ids.Contains(o.CallBackSampleId)).ToListAsync(cancel)).ToLookup(o => o.CallBackSampleId);
        return [.. samples.Select(s => new SampleView(
            s.CallBackSampleId, s.From, s.To, s.Percent, s.Population, s.DrawnByName, s.DrawnAt,
            [.. orders[s.CallBackSampleId].OrderBy(o => o.Number, StringComparer.Ordinal)
                .Select(o => new CallBackLine(o.OrderId, o.Number, o.Title, o.CalledOn, o.Score, o.Charged, o.Words, o.CalledByName))]))];
    }

    public async Task<SampleView?> FindAsync(Reader reader, Guid sampleId, CancellationToken cancel) =>
        (await ListAsync(reader, cancel)).FirstOrDefault(s => s.SampleId == sampleId);
}

public sealed record SampleView(
    Guid SampleId, DateOnly From, DateOnly To, int Percent, int Population, string DrawnByName, DateTimeOffset DrawnAt, IReadOnlyList<CallBackLine> Orders)
{
    public int Called => Orders.Count(o => o.CalledOn is not null);

    /// <summary>Of a hundred who were called, how many were content.</summary>
    public int? Content => Called == 0 ? null : 100 * Orders.Count(o => o.Score >= 4) / Called;
}

public sealed record CallBackLine(Guid OrderId, string Number, string Title, DateOnly? CalledOn, int? Score, bool Charged, string? Words, string? CalledByName);
