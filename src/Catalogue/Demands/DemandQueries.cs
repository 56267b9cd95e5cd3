using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Demands;

/// <summary>What a region's people wanted and did not find, as its editors read it.</summary>
public sealed class DemandQueries(AppDbContext db)
{
    private const int MostGroups = 500;
    private const int MostSayings = 100;

    /// <summary>Most wanted first.</summary>
    public async Task<IReadOnlyList<DemandRow>> ListAsync(Reader reader, CancellationToken cancel)
    {
        var counts = await db.Set<ServiceDemand>().AsNoTracking()
            .Where(d => d.Region == reader.Region)
            .GroupBy(d => d.DemandGroupId)
            .Select(g => new { g.Key, Count = g.Count(), Contacts = g.Count(d => d.ContactMasked != null), Last = g.Max(d => d.RecordedAt) })
            .OrderByDescending(g => g.Count)
            .Take(MostGroups)
            .ToListAsync(cancel);
        var groups = await db.Set<DemandGroup>().AsNoTracking().Where(g => g.Region == reader.Region).ToDictionaryAsync(g => g.DemandGroupId, cancel);
        return
        [
            .. counts.Where(c => groups.ContainsKey(c.Key))
                .Select(c => Row(groups[c.Key], c.Count, c.Contacts, c.Last))
                .OrderBy(r => r.State)
                .ThenByDescending(r => r.Count)
                .ThenByDescending(r => r.LastAt),
        ];
    }

    public async Task<DemandView?> FindAsync(Reader reader, Guid groupId, CancellationToken cancel)
    {
        if (await db.Set<DemandGroup>().AsNoTracking().SingleOrDefaultAsync(g => g.DemandGroupId == groupId && g.Region == reader.Region, cancel) is not { } group)
        {
            return null;
        }

        var demands = db.Set<ServiceDemand>().AsNoTracking().Where(d => d.DemandGroupId == groupId && d.Region == reader.Region);
        var sayings = await demands
            .OrderByDescending(d => d.RecordedAt)
            .Take(MostSayings)
            .Select(d => new DemandSaying(d.ServiceDemandId, d.Words, d.ContactMasked, d.RecordedAt, d.Source))
            .ToListAsync(cancel);
        var row = Row(group, await demands.CountAsync(cancel), await demands.CountAsync(d => d.ContactMasked != null, cancel), sayings[0].RecordedAt);
        return new DemandView(row, sayings, group.Note, group.Theme, group.SettledAt, group.SettledByName, group.Revision);
    }

    private static DemandRow Row(DemandGroup group, int count, int contacts, DateTimeOffset last) =>
        new(group.DemandGroupId, group.Words, group.State, group.Theme, count, contacts, last);
}

/// <summary>One wish with how many had it.</summary>
/// <param name="Contacts">How many left a number.</param>
public sealed record DemandRow(Guid DemandGroupId, string Words, DemandState State, int? Theme, int Count, int Contacts, DateTimeOffset LastAt);

/// <summary>One wish with everybody's words.</summary>
public sealed record DemandView(
    DemandRow Row, IReadOnlyList<DemandSaying> Sayings, string? Note, int? Theme, DateTimeOffset? SettledAt, string? SettledByName, int Revision);

/// <param name="Contact">With its middle hidden; null where none was left.</param>
/// <param name="Source">12345; null for the web.</param>
public sealed record DemandSaying(Guid ServiceDemandId, string Words, string? Contact, DateTimeOffset RecordedAt, string? Source);
