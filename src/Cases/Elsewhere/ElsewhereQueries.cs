using Microsoft.EntityFrameworkCore;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Elsewhere;

/// <summary>A case received for another region, as both windows and supervision list it.</summary>
public sealed record OutsideRow(
    Guid CaseId, string Number, string Title, string ApplicantName, string RegionName, string FromName, string ClerkName, CaseStatus Status, string StatusWords,
    DateTimeOffset ReceivedAt, DateTimeOffset ForwardDueAt, DateTimeOffset? ForwardedAt, string? ForwardedHow, DateTimeOffset? ConfirmDueAt,
    DateTimeOffset? ConfirmedAt, string? ConfirmedByName, Light Light)
{
    /// <summary>Until when the next step is due: forwarding, or confirming.</summary>
    public DateTimeOffset? NextDueAt => ForwardedAt is null ? ForwardDueAt : ConfirmedAt is null ? ConfirmDueAt : null;

    public string Words => this switch
    {
        { ForwardedAt: null } => "还没有转送",
        { ConfirmedAt: null } => $"已转送，等{RegionName}签收",
        _ => $"{RegionName}已签收",
    };
}

/// <summary>What the clerk who received a case for another region sees of it: how far it is, its papers, whether results wait to be handed over.</summary>
public sealed record OutsideView(OutsideRow Row, int Revision, IReadOnlyList<StepView> Steps, IReadOnlyList<MaterialView> Materials)
{
    public IReadOnlyList<StepView> Ready => [.. Steps.Where(s => s.Status is StepStatus.Granted or StepStatus.Denied && s.DeliveredAt is null)];

    public bool MayHandOut => Row.Status is CaseStatus.Decided && Ready.Count > 0;
}

/// <summary>Reads cases received for another region (异地代收): there only for the clerk who received them.</summary>
public sealed class ElsewhereQueries(AppDbContext db, CaseReading reading, Regions regions, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>Those this clerk received, the latest first.</summary>
    public Task<IReadOnlyList<OutsideRow>> MineAsync(Reader reader, CancellationToken cancel) =>
        ReadAsync(Mine(reader).OrderByDescending(r => r.ReceivedAt), cancel);

    /// <summary>The receipt of a case, for the window whose case it is; null where its own window received it.</summary>
    public async Task<OutsideRow?> OfCaseAsync(Reader reader, Guid caseId, CancellationToken cancel)
    {
        var scope = reader.RegionScope;
        return (await ReadAsync(db.Set<OutsideReceipt>().Where(r => r.CaseId == caseId && r.Region.StartsWith(scope)), cancel)).SingleOrDefault();
    }

    /// <summary>What has to be forwarded or confirmed soon, for supervision of either region.</summary>
    public async Task<IReadOnlyList<OutsideRow>> DueAsync(Reader reader, DateTimeOffset until, CancellationToken cancel)
    {
        if (!reader.Has(Role.Supervisor))
        {
            return [];
        }

        var scope = reader.RegionScope;
        return await ReadAsync(
            db.Set<OutsideReceipt>()
                .Where(r => (r.ForwardedAt == null && r.ForwardDueAt < until && r.FromRegion.StartsWith(scope))
                    || (r.ForwardedAt != null && r.ConfirmedAt == null && r.ConfirmDueAt < until && r.Region.StartsWith(scope)))
                .OrderBy(r => r.ForwardDueAt),
            cancel);
    }

    public async Task<OutsideView?> OpenAsync(Reader reader, Guid caseId, CancellationToken cancel)
    {
        if ((await ReadAsync(Mine(reader).Where(r => r.CaseId == caseId), cancel)).SingleOrDefault() is not { } row ||
            await reading.LoadAsync(db.Set<Case>().Where(c => c.CaseId == caseId), cancel) is not { } read)
        {
            return null;
        }

        var materials = await db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == caseId).ToListAsync(cancel);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == caseId).ToListAsync(cancel);
        return new OutsideView(row, read.Case.Revision, reading.Steps(read), MaterialView.Of(read.Plan, materials, files));
    }

    private IQueryable<OutsideReceipt> Mine(Reader reader)
    {
        var (clerk, region, receives) = (reader.AccountId, reader.Region, reader.Has(Role.WindowClerk));
        return db.Set<OutsideReceipt>().Where(r => receives && r.ClerkId == clerk && r.FromRegion == region);
    }

    private async Task<IReadOnlyList<OutsideRow>> ReadAsync(IQueryable<OutsideReceipt> receipts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = await (
            from receipt in receipts.AsNoTracking()
            join @case in db.Set<Case>() on receipt.CaseId equals @case.CaseId
            select new { receipt, @case.Number, @case.Title, @case.ApplicantName, @case.Status }).Take(Most).ToListAsync(cancel);
        return found.ConvertAll(f => new OutsideRow(
            f.receipt.CaseId, f.Number, f.Title, f.ApplicantName, NameOf(f.receipt.Region), NameOf(f.receipt.FromRegion), f.receipt.ClerkName, f.Status,
            StatusWords.Of(f.Status), f.receipt.ReceivedAt, f.receipt.ForwardDueAt, f.receipt.ForwardedAt, f.receipt.ForwardedHow, f.receipt.ConfirmDueAt,
            f.receipt.ConfirmedAt, f.receipt.ConfirmedByName, LightOf(f.receipt, now)));
    }

    private static Light LightOf(OutsideReceipt receipt, DateTimeOffset now)
    {
        var due = receipt.ForwardedAt is null ? receipt.ForwardDueAt : receipt.ConfirmedAt is null ? receipt.ConfirmDueAt : null;
        return Lamp.Of(due, due?.AddDays(-1), paused: false, now);
    }

    private string NameOf(string region) => regions.Find(region)?.ShortName ?? region;
}
