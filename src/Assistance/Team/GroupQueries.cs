using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>Reads the leading group (领导小组): posts, who holds them now and who did.</summary>
public sealed class GroupQueries(AppDbContext db)
{
    /// <summary>By role, ended seats last; each with its holders, the latest first.</summary>
    public async Task<IReadOnlyList<SeatView>> ListAsync(Reader reader, CancellationToken cancel)
    {
        var seats = await db.Set<GroupSeat>().AsNoTracking().Where(s => s.Region == reader.Region).ToListAsync(cancel);
        var ids = seats.Select(s => s.GroupSeatId).ToList();
        var holders = (await db.Set<SeatHolder>().AsNoTracking().Where(h => ids.Contains(h.GroupSeatId)).ToListAsync(cancel)).ToLookup(h => h.GroupSeatId);
        return
        [
            .. seats.OrderBy(s => s.EndedOn is not null).ThenBy(s => s.Role).ThenBy(s => s.SetUpOn).ThenBy(s => s.GroupSeatId).Select(s => new SeatView(
                s.GroupSeatId, s.Role, s.Post, s.SetUpOn, s.EndedOn,
                [.. holders[s.GroupSeatId].OrderByDescending(h => h.From).Select(h => new HolderView(h.Name, h.From, h.Until))], s.Revision)),
        ];
    }
}

/// <param name="Holders">The latest first.</param>
public sealed record SeatView(Guid SeatId, GroupRole Role, string Post, DateOnly SetUpOn, DateOnly? EndedOn, IReadOnlyList<HolderView> Holders, int Revision)
{
    public HolderView? Now => Holders.FirstOrDefault(h => h.Until is null);
}

public sealed record HolderView(string Name, DateOnly From, DateOnly? Until);
