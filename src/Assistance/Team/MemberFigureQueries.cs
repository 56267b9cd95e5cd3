using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>What a member did in a year, for his annual appraisal (年度考核数据): counted from records, never entered.</summary>
public sealed class MemberFigureQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>Null where the member is not the region's.</summary>
    public async Task<MemberFigures?> OfAsync(Reader reader, Guid memberId, int? year, CancellationToken cancel)
    {
        if (await db.Set<AssistMember>().AsNoTracking().SingleOrDefaultAsync(m => m.Region == reader.Region && m.AssistMemberId == memberId, cancel) is not { } member)
        {
            return null;
        }

        var of = year ?? RegionTime.DateOf(clock.GetUtcNow()).Year;
        var (first, last) = (new DateOnly(of, 1, 1), new DateOnly(of, 12, 31));
        var (from, to) = (RegionTime.At(first, TimeOnly.MinValue), RegionTime.At(last.AddDays(1), TimeOnly.MinValue));
        var orders = member.AccountId is not { } account ? [] : await db.Set<AssistanceOrder>().AsNoTracking()
            .Where(o => o.Region == reader.Region && o.AssistantId == account && o.StartedAt < to).Select(o => new { o.State, o.StartedAt, o.ChangedAt }).ToListAsync(cancel);
        return new MemberFigures(
            of,
            orders.Count(o => o.StartedAt >= from),
            orders.Count(o => o.State is OrderState.Completed or OrderState.Archived && o.ChangedAt >= from && o.ChangedAt < to),
            orders.Count(o => o.State is OrderState.Planning or OrderState.InProgress or OrderState.ToConfirm),
            await db.Set<DutyDay>().CountAsync(d => d.AssistMemberId == memberId && d.Day >= first && d.Day <= last, cancel),
            await db.Set<TrainingEntry>().Where(t => t.AssistMemberId == memberId && t.HeldOn >= first && t.HeldOn <= last).SumAsync(t => t.Hours, cancel),
            await db.Set<MemberFiling>().CountAsync(f => f.AssistMemberId == memberId && f.HappenedOn >= first && f.HappenedOn <= last && f.FiledOn > f.DueOn, cancel));
    }
}

/// <param name="Orders">Orders of the year for which he was appointed.</param>
/// <param name="Open">Orders he has in hand today.</param>
/// <param name="LateFilings">Changes about him that were filed late.</param>
public sealed record MemberFigures(int Year, int Orders, int Completed, int Open, int DutyDays, int TrainingHours, int LateFilings)
{
    public string Words => $"{Year} 年：承接 {Orders} 件，办结 {Completed} 件，手上 {Open} 件；值班 {DutyDays} 天，培训 {TrainingHours} 学时，晚报备 {LateFilings} 次。";
}
