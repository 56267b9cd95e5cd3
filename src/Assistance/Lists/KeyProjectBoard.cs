using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Lists;

/// <summary>How the key projects of a region stand (重点项目进展): what each waits for, with whom, since when; for leaders who see to it.</summary>
public sealed class KeyProjectBoard(AppDbContext db, KeyProjectQueries projects, TimeProvider clock)
{
    private static readonly OrderState[] _over = [OrderState.Completed, OrderState.Archived, OrderState.Declined, OrderState.Withdrawn, OrderState.Terminated];
    private static readonly ItemState[] _stuck = [ItemState.Supplement, ItemState.NotAccepted, ItemState.Denied];

    /// <summary>The projects in force, what has waited longest on top.</summary>
    public async Task<IReadOnlyList<KeyProjectStanding>> ListAsync(Reader reader, CancellationToken cancel)
    {
        var listed = (await projects.ListAsync(reader, cancel)).Where(p => p.InForce).ToList();
        var orders = await db.Set<AssistanceOrder>().AsNoTracking().Where(o => o.Region == reader.Region && o.ProjectCode != null).ToListAsync(cancel);
        var byCode = orders.ToLookup(o => o.ProjectCode!, StringComparer.OrdinalIgnoreCase);
        var ids = orders.Select(o => o.OrderId).ToList();
        var items = (await db.Set<OrderItem>().AsNoTracking().Where(i => ids.Contains(i.OrderId)).ToListAsync(cancel)).ToLookup(i => i.OrderId);
        return
        [
            .. listed.Select(p => Standing(p, byCode[p.Code.Replace("-", "", StringComparison.Ordinal)].OrderBy(o => _over.Contains(o.State)).ThenByDescending(o => o.StartedAt).FirstOrDefault(), items))
                .OrderByDescending(s => s.IsLate).ThenBy(s => s.Since ?? DateOnly.MaxValue),
        ];
    }

    private KeyProjectStanding Standing(KeyProjectView project, AssistanceOrder? order, ILookup<Guid, OrderItem> items)
    {
        if (order is null)
        {
            return new KeyProjectStanding(project, null, "还没有申请帮办", null, null, null, false);
        }

        var today = RegionTime.DateOf(clock.GetUtcNow());
        var own = items[order.OrderId].ToList();
        var stuck = own.Where(i => _stuck.Contains(i.State)).ToList();
        var overdue = own.Where(i => i.State is ItemState.WithAuthority or ItemState.Examining && i.DueOn < today).OrderBy(i => i.DueOn).ToList();
        var (waits, with) = order.State switch
        {
            OrderState.PreOrder => ("等申请人签申请表", order.ApplicantName),
            OrderState.Applied or OrderState.UnderReview => ("等受理", order.FirstAskedName),
            OrderState.NeedsSupplement => ("等申请人补充", order.ApplicantName),
            OrderState.ToVerify => ("等接洽核实", order.FirstAskedName),
            OrderState.ToSign => ("等签委托书和承诺书", order.ApplicantName),
            OrderState.Planning => ("等确认方案", order.AssistantName),
            OrderState.InProgress when overdue.Count > 0 => ($"{string.Join('、', overdue.Select(i => i.Name))}过了期限还没有办结", string.Join('、', overdue.Select(i => i.Department).Distinct())),
            OrderState.InProgress when stuck.Count > 0 => ($"{string.Join('、', stuck.Select(i => i.Name))}要补充或者重报", string.Join('、', stuck.Select(i => i.Department).Distinct())),
            OrderState.InProgress => ("正在办", order.AssistantName),
            OrderState.ToConfirm => ("等申请人确认办结", order.ApplicantName),
            _ => ((string?)null, null),
        };
        return new KeyProjectStanding(
            project, order.Number, waits ?? "已经结束", with, waits is null ? null : overdue is [{ DueOn: { } due }, ..] ? due : RegionTime.DateOf(order.ChangedAt),
            $"{own.Count(i => i.State is ItemState.Granted or ItemState.ReportedBack)}/{own.Count} 项", waits is not null && (order.DueOn < today || overdue.Count > 0));
    }
}

/// <param name="Order">The number of the order; null where nobody asked for assistance.</param>
/// <param name="Waits">What it waits for.</param>
/// <param name="With">With whom.</param>
/// <param name="IsLate">The next act should have been done.</param>
public sealed record KeyProjectStanding(KeyProjectView Project, string? Order, string Waits, string? With, DateOnly? Since, string? Done, bool IsLate);
