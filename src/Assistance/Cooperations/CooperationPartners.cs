using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Cooperations;

/// <summary>Whom a region can ask for help on this platform (协办机构), and which items need it.</summary>
public sealed class CooperationPartners(Regions regions, Authorities authorities)
{
    /// <summary>The service bureaus of the regions above, nearest first, then of those beside.</summary>
    public IReadOnlyList<CooperationPartner> Of(string region)
    {
        var above = regions.Chain(region).Skip(1).ToList();
        return
        [
            .. above.Concat(regions.All.Where(r => r.Code != region && !above.Contains(r)))
                .Select(r => (Region: r, Bureau: authorities.Of(r.Code).FirstOrDefault(a => a.Key == OrderStart.Bureau)))
                .Where(found => found.Bureau is not null)
                .Select(found => new CooperationPartner(found.Bureau!.AuthorityId, found.Bureau.Name, found.Region.Code, above.Contains(found.Region))),
        ];
    }

    internal CooperationPartner? Find(string region, Guid organId) => Of(region).FirstOrDefault(partner => partner.OrganId == organId);

    /// <summary>Why the item cannot be filed here: another region's authority decides it, and the region wants a signed cooperation order first.</summary>
    internal Refusal? BarOf(AssistanceOrder order, OrderItem item, DateOnly today) =>
        item.AuthorityId is { } id && authorities.Find(id) is { } authority && authority.Region != order.Region && regions.Settings(order.Region, today).CrossLevelNeedsSheet
            ? OrderRefusals.NeedsCooperation(authority.Name)
            : null;
}

/// <param name="Above">Of a region this one lies in (跨层级); otherwise one beside it (跨区域).</param>
public sealed record CooperationPartner(Guid OrganId, string Name, string Region, bool Above);
