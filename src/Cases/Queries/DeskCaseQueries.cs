using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>Everything the window sees of one case: the filled form, the materials with verdicts, the steps, the clocks.</summary>
/// <param name="Tracking">The same picture the applicant has.</param>
public sealed record DeskCaseView(
    TrackingView Tracking, Guid PartyId, ThemePlan Plan, IReadOnlyList<SectionView> Sections, IReadOnlyList<MaterialView> Materials,
    IReadOnlyList<AlertView> Alerts, RepresentativeView? Representative = null)
{
    public IReadOnlyList<CoSignature> Signatures { get; init; } = [];


    /// <summary>Every material judged and none deficient.</summary>
    public bool MayAccept => Tracking.Status is CaseStatus.Received &&
        Materials.All(m => m.Verdict is MaterialVerdict.Complete or MaterialVerdict.Exempt);

    /// <summary>Every material judged and at least one deficient.</summary>
    public bool MayNotify => Tracking.Status is CaseStatus.Received &&
        Materials.All(m => m.Verdict is not MaterialVerdict.Unjudged) && Materials.Any(m => m.Verdict is MaterialVerdict.Deficient);

    /// <summary>A notice has been answered: what is not cured is noticed again, nothing new is added.</summary>
    public bool Supplemented => Tracking.Notices.Any(notice => notice.Kind is NoticeKind.OneTime);
}

public sealed record AlertView(Guid CaseId, string CaseNumber, AlertKind Kind, string Words, DateTimeOffset RaisedAt);

/// <summary>Reads one case for the window and for supervision, and what staff were alerted to.</summary>
public sealed class DeskCaseQueries(AppDbContext db, CaseReading reading, CaseQueries cases, FieldCipher cipher)
{
    public async Task<DeskCaseView?> OpenAsync(Reader reader, Guid caseId, CancellationToken cancel)
    {
        var read = await reading.LoadAsync(DeskQueries.InRegion(db.Set<Case>(), reader).Where(c => c.CaseId == caseId), cancel);
        if (read is null)
        {
            return null;
        }

        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == caseId, cancel)).Open(cipher);
        var materials = await db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == caseId).ToListAsync(cancel);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == caseId).ToListAsync(cancel);
        return new DeskCaseView(
            await cases.ViewAsync(read, cancel), read.Case.PartyId, read.Plan,
            [.. read.Plan.Sections.Select(section => SectionView.Of(section, form, _ => true))],
            MaterialView.Of(read.Plan, materials, files),
            await AlertsAsync(db.Set<CaseAlert>().Where(a => a.CaseId == caseId), cancel),
            NameRepresentative.Read(form))
        {
            Signatures = await reading.SignaturesAsync(caseId, cancel),
        };
    }

    /// <summary>The id of a case of the region by its number.</summary>
    public Task<Guid> FindAsync(Reader reader, string number, CancellationToken cancel) =>
        DeskQueries.InRegion(db.Set<Case>().AsNoTracking(), reader).Where(c => c.Number == number).Select(c => c.CaseId).SingleOrDefaultAsync(cancel);

    /// <summary>The latest alerts of the region: for the window and supervisors all, for a department its own.</summary>
    public Task<IReadOnlyList<AlertView>> LatestAlertsAsync(Reader reader, CancellationToken cancel) => AlertsAsync(
        reader.AuthorityId is { } authority && !reader.Has(Role.Supervisor)
            ? db.Set<CaseAlert>().Where(a => a.AuthorityId == authority)
            : db.Set<CaseAlert>().Where(a => a.Region.StartsWith(reader.RegionScope)),
        cancel);

    private async Task<IReadOnlyList<AlertView>> AlertsAsync(IQueryable<CaseAlert> alerts, CancellationToken cancel) => await (
        from alert in alerts
        join @case in db.Set<Case>() on alert.CaseId equals @case.CaseId
        orderby alert.RaisedAt descending
        select new AlertView(alert.CaseId, @case.Number, alert.Kind, alert.Words, alert.RaisedAt)).Take(50).ToListAsync(cancel);
}
