using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Plans;

/// <summary>Reads the plans of a region, and at the level above which of its regions filed theirs (方案备案情况).</summary>
public sealed class PlanQueries(AppDbContext db, Regions regions)
{
    /// <summary>The region's own, the latest document first.</summary>
    public async Task<IReadOnlyList<PlanView>> ListAsync(Reader reader, CancellationToken cancel) =>
    [
        .. (await db.Set<ImplementationPlan>().AsNoTracking().Where(p => p.Region == reader.Region)
            .OrderByDescending(p => p.IssuedOn).ThenByDescending(p => p.RegisteredAt).ToListAsync(cancel)).Select(View),
    ];

    public async Task<PlanView?> FindAsync(Reader reader, Guid planId, CancellationToken cancel) =>
        await db.Set<ImplementationPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Region == reader.Region && p.ImplementationPlanId == planId, cancel) is { } row
            ? View(row)
            : null;

    /// <summary>The banners and districts directly below the reader's region, each with the latest plan it filed; none where there are none below.</summary>
    public async Task<IReadOnlyList<FiledPlan>> BelowAsync(Reader reader, CancellationToken cancel)
    {
        var below = regions.Children(reader.Region).Where(r => r.Level is AdministrativeLevel.County).ToList();
        var codes = below.Select(r => r.Code).ToList();
        var filed = (await db.Set<ImplementationPlan>().AsNoTracking().Where(p => codes.Contains(p.Region) && p.FiledOn != null).ToListAsync(cancel))
            .ToLookup(p => p.Region);
        return [.. below.Select(r => new FiledPlan(
            r.ShortName, filed[r.Code].OrderByDescending(p => p.FiledOn).ThenByDescending(p => p.RegisteredAt).Select(View).FirstOrDefault()))];
    }

    private static PlanView View(ImplementationPlan row) => new(
        row.ImplementationPlanId, row.Title, row.Number, row.IssuedOn, new RegisterFile(row.StoredFileId, row.FileName), row.RegisteredByName,
        row.ApprovedOn, row.ApprovedBy, row.FiledOn, row.FiledByName, row.Revision);
}

/// <summary>A plan as it stands.</summary>
public sealed record PlanView(
    Guid PlanId, string Title, string Number, DateOnly IssuedOn, RegisterFile File, string RegisteredByName,
    DateOnly? ApprovedOn, string? ApprovedBy, DateOnly? FiledOn, string? FiledByName, int Revision)
{
    public string Words => this switch
    {
        { FiledOn: { } on } => $"{on:yyyy-MM-dd} 备案",
        { ApprovedOn: not null } => "已经批准，没有备案",
        _ => "等待批准",
    };
}

/// <summary>What a region below filed.</summary>
/// <param name="Plan">Null where it filed none.</param>
public sealed record FiledPlan(string Region, PlanView? Plan);
