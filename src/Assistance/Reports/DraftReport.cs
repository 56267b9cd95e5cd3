using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Drafts the report of the current month from what the platform holds (起草报送); what is there already is opened again.</summary>
public sealed class DraftReport(AppDbContext db, ReportUnits units, ListDepartments list)
{
    public async Task<Outcome<ReportWritten>> RunAsync(Reader reader, ProcessContext process, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(process.Now);
        var month = new DateOnly(today.Year, today.Month, 1);
        if (units.OfReader(reader) is not { } unit || units.DueOn(unit.Region, month) is not { } due)
        {
            return ReportRefusals.NotYours;
        }

        if (await db.Set<ProgressReport>().OfUnit(unit).SingleOrDefaultAsync(r => r.Month == month, cancel) is { } begun)
        {
            return new ReportWritten(begun.ProgressReportId, begun.Region, begun.Month);
        }

        var figures = await FiguresAsync(unit, month, cancel);
        var report = new ProgressReport
        {
            ProgressReportId = Guid.CreateVersion7(process.Now),
            Region = unit.Region,
            FromRegion = unit.FromRegion,
            AuthorityId = unit.AuthorityId,
            UnitName = unit.Name,
            Month = month,
            DueOn = due,
            Figures = JsonSerializer.Serialize(figures),
        };
        db.Add(report);
        var outcome = report.Write(new ReportForm($"截至 {today:yyyy-MM-dd}，{figures.Words}", "", ""), reader.Name, process.Now);
        if (outcome.TryGet(out var written))
        {
            db.Record(ReportRows.Stream(report.ProgressReportId), written, process);
        }

        return outcome;
    }

    private async Task<ReportFigures> FiguresAsync(ReportUnit unit, DateOnly month, CancellationToken cancel)
    {
        var lines = unit.AuthorityId is { } department
            ? list.Of(unit.FromRegion).FirstOrDefault(d => d.Authority.AuthorityId == department)?.Lines ?? []
            : list.Lines(unit.FromRegion);
        var members = await db.Set<AssistMember>().AsNoTracking()
            .Where(m => m.Region == unit.FromRegion && (unit.AuthorityId == null || m.AuthorityId == unit.AuthorityId)).ToListAsync(cancel);
        var (ids, next) = (members.Select(m => m.AssistMemberId).ToList(), month.AddMonths(1));
        var helped = members.Where(m => m.LeftOn is null).SelectMany(m => m.ReadItems()).ToHashSet();
        return new ReportFigures(
            members.Count(m => m.LeftOn is null), lines.Count, lines.Count(l => helped.Contains(l.Item.Key)),
            await db.Set<MemberFiling>().CountAsync(f => ids.Contains(f.AssistMemberId) && f.HappenedOn >= month && f.HappenedOn < next, cancel),
            await db.Set<TrainingEntry>().CountAsync(t => ids.Contains(t.AssistMemberId) && t.HeldOn >= month && t.HeldOn < next, cancel));
    }
}
