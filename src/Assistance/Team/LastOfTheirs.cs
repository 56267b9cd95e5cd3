using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Team;

/// <summary>No department of the region's list and no service point is left without a member (至少明确 1 名).</summary>
public sealed class LastOfTheirs(AppDbContext db, ListDepartments list, Authorities authorities)
{
    /// <summary>Why the member cannot leave: his orders are somebody's own and go to another with a new letter of authority only.</summary>
    internal async Task<Refusal?> RefusalOfOrdersAsync(AssistMember member, CancellationToken cancel)
    {
        var open = member.AccountId is not { } account ? 0 : await db.Set<AssistanceOrder>().CountAsync(
            o => o.Region == member.Region && o.AssistantId == account &&
                (o.State == OrderState.ToSign || o.State == OrderState.Planning || o.State == OrderState.InProgress || o.State == OrderState.ToConfirm), cancel);
        return open == 0 ? null : TeamRefusals.HasOrders(open);
    }

    /// <summary>Why the member cannot go elsewhere; null where he can.</summary>
    internal async Task<Refusal?> RefusalOfAsync(AssistMember member, Guid? toAuthority, Guid? toPoint, CancellationToken cancel)
    {
        var others = db.Set<AssistMember>().Where(m => m.Region == member.Region && m.LeftOn == null && m.AssistMemberId != member.AssistMemberId);
        if (member.LeftOn is null && member.AuthorityId is { } department && department != toAuthority &&
            list.Of(member.Region).Any(d => d.Authority.AuthorityId == department) && !await others.AnyAsync(m => m.AuthorityId == department, cancel))
        {
            return TeamRefusals.LastOfDepartment(authorities.Find(department)!.Name);
        }

        return member.LeftOn is null && member.ServicePointId is { } point && point != toPoint && !await others.AnyAsync(m => m.ServicePointId == point, cancel) &&
            await db.Set<ServicePoint>().Where(p => p.ServicePointId == point && !p.Closed).Select(p => p.Name).SingleOrDefaultAsync(cancel) is { } name
            ? TeamRefusals.LastOfPoint(name)
            : null;
    }
}
