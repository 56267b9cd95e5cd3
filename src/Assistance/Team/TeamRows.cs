using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>Finds the row that an act on the team begins with.</summary>
internal static class TeamRows
{
    public static string OfMember(Guid memberId) => $"assist-member/{memberId}";

    public static string OfPoint(Guid pointId) => $"assist-point/{pointId}";

    public static string OfSeat(Guid seatId) => $"assist-seat/{seatId}";

    /// <summary>What is about several members at once.</summary>
    public static string OfTeam(string region) => $"assist-team/{region}";

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<AssistMember>> MemberAsync(this AppDbContext db, Guid memberId, int seen, ProcessContext process, CancellationToken cancel) =>
        await db.Set<AssistMember>().SingleOrDefaultAsync(m => m.Region == process.Region && m.AssistMemberId == memberId, cancel) is not { } member
            ? TeamRefusals.MemberNotFound
            : member.Revision == seen ? member : TeamRefusals.Changed;

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<GroupSeat>> SeatAsync(this AppDbContext db, Guid seatId, int seen, ProcessContext process, CancellationToken cancel) =>
        await db.Set<GroupSeat>().SingleOrDefaultAsync(s => s.Region == process.Region && s.GroupSeatId == seatId, cancel) is not { } seat
            ? TeamRefusals.SeatNotFound
            : seat.Revision == seen ? seat : TeamRefusals.Changed;

    /// <summary>Of these, how many are in the region's team today.</summary>
    public static Task<int> CountMembersAsync(this AppDbContext db, string region, IReadOnlyCollection<Guid> members, CancellationToken cancel) =>
        db.Set<AssistMember>().CountAsync(m => m.Region == region && m.LeftOn == null && members.Contains(m.AssistMemberId), cancel);
}
