using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Lists;

/// <summary>Reads the list of projects that are eligible by themselves (重点项目名单).</summary>
public sealed class KeyProjectQueries(AppDbContext db, Regions regions, TimeProvider clock)
{
    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>Those in force first, each by name.</summary>
    public async Task<IReadOnlyList<KeyProjectView>> ListAsync(Reader reader, CancellationToken cancel) =>
        [.. (await db.Set<KeyProject>().AsNoTracking().Where(p => p.Region == reader.Region).ToListAsync(cancel)).Select(View)
            .OrderBy(p => !p.InForce).ThenBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>The project a list of the region, or of a region above it, holds today; by its code, or by its full name.</summary>
    public async Task<KeyProjectView?> FindAsync(string region, string? code, string? name, CancellationToken cancel)
    {
        var (typedCode, typedName, today) = (Plain(code ?? ""), name?.Trim() ?? "", Today);
        var chain = regions.Chain(region).Select(r => r.Code).ToList();
        var found = await db.Set<KeyProject>().AsNoTracking()
            .Where(p => chain.Contains(p.Region) && p.From <= today && (p.Until == null || p.Until >= today))
            .Where(p => (typedCode != "" && p.Code.Replace("-", "") == typedCode) || (typedName != "" && p.Name == typedName))
            .ToListAsync(cancel);
        return found.OrderByDescending(p => Plain(p.Code) == typedCode).ThenBy(p => chain.IndexOf(p.Region)).Select(View).FirstOrDefault();
    }

    /// <summary>The key project an order is for; null where it is for none.</summary>
    internal async Task<KeyProjectView?> OfAsync(AssistanceOrder order, ApplicationForm form, CancellationToken cancel) =>
        form.ForProject ? await FindAsync(order.Region, form.ProjectCode, form.ProjectName, cancel) : null;

    private static string Plain(string code) => code.Trim().Replace("-", "", StringComparison.Ordinal);

    private KeyProjectView View(KeyProject row) => new(
        row.KeyProjectId, row.Region, row.Code, row.Name, row.Kind, row.DecidedBy, row.Document, row.From, row.Until,
        row.From <= Today && (row.Until is null || row.Until >= Today), row.ChangedByName, row.Revision);
}

/// <param name="InForce">Eligible today.</param>
public sealed record KeyProjectView(
    Guid ProjectId, string Region, string Code, string Name, KeyProjectKind Kind, string DecidedBy, string Document, DateOnly From, DateOnly? Until,
    bool InForce, string ChangedByName, int Revision)
{
    public static string WordsOf(KeyProjectKind kind) => kind switch
    {
        KeyProjectKind.Government => "政府确定的重点投资建设项目",
        KeyProjectKind.Attracted => "招商引资重大项目",
        KeyProjectKind.Science => "科技创新项目",
        KeyProjectKind.Encouraged => "国家鼓励类项目",
        KeyProjectKind.Engineering => "重点工程建设项目",
    };

    public string KindWords => WordsOf(Kind);
}
