using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <param name="AboveId">The point it turns to with what it cannot do itself.</param>
/// <param name="Closed">It is no longer there.</param>
public sealed record ServicePointForm(ServicePointKind? Kind, string Name, Guid? AboveId, string Address, string Phone, string Hours, bool Closed);

/// <summary>Enters a service point, or changes it (登记服务点).</summary>
public sealed class SaveServicePoint(AppDbContext db)
{
    /// <param name="pointId">Null for a new one.</param>
    /// <param name="seen">The state whoever saves saw; 0 for a new one.</param>
    public async Task<Outcome<ServicePointSaved>> RunAsync(
        Guid? pointId, int seen, ServicePointForm form, ProcessContext process, CancellationToken cancel)
    {
        var points = await db.Set<ServicePoint>().Where(p => p.Region == process.Region).ToListAsync(cancel);
        var point = points.Find(p => p.ServicePointId == pointId);
        if (pointId is not null && point is null)
        {
            return TeamRefusals.PointNotFound;
        }

        if (FaultsOf(form, pointId, points).Refusal is { } refusal)
        {
            return refusal;
        }

        if (point is not null && point.Revision != seen)
        {
            return TeamRefusals.Changed;
        }

        if (form.Closed && await db.Set<AssistMember>().AnyAsync(m => m.ServicePointId == pointId && m.LeftOn == null, cancel))
        {
            return TeamRefusals.PointHasMembers;
        }

        if (point is null)
        {
            point = new ServicePoint { ServicePointId = Guid.CreateVersion7(process.Now), Region = process.Region };
            db.Add(point);
        }

        var saved = point.Save(form);
        db.Record(TeamRows.OfPoint(point.ServicePointId), saved, process);
        return saved;
    }

    private static FormFaults FaultsOf(ServicePointForm form, Guid? pointId, List<ServicePoint> points) => new FormFaults()
        .When(form.Kind is null, nameof(form.Kind), "请选择是哪一类服务点")
        .Text(nameof(form.Name), "名称", form.Name, EditedText.MostInName)
        .When(points.Any(p => p.Name == form.Name && p.ServicePointId != pointId && !p.Closed), nameof(form.Name), "已经有这个名称的服务点，请核对")
        .When(form.AboveId is { } above && points.All(p => p.ServicePointId != above || p.Closed), nameof(form.AboveId), "请从列表里选择上一级服务点")
        .When(form.AboveId is { } over && Leads(over, pointId, points), nameof(form.AboveId), "上一级不能是自己，也不能是自己下面的服务点")
        .Text(nameof(form.Address), "地址", form.Address, EditedText.MostInLine)
        .When(MemberRules.FaultOfPhone(form.Phone) is not null, nameof(form.Phone), MemberRules.FaultOfPhone(form.Phone) ?? "")
        .Text(nameof(form.Hours), "开放时间", form.Hours, EditedText.MostInLine);

    /// <summary>Going up from there one comes back to the point itself.</summary>
    private static bool Leads(Guid from, Guid? pointId, List<ServicePoint> points)
    {
        for (var (at, steps) = ((Guid?)from, 0); at is { } here && steps <= points.Count; at = points.Find(p => p.ServicePointId == here)?.AboveId, steps++)
        {
            if (here == pointId)
            {
                return true;
            }
        }

        return false;
    }
}
