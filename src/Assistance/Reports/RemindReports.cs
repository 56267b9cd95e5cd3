using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Assistance.Reports;

/// <summary>Reminds the units that have not reported this month (催报), by a message to those who write for them.</summary>
public sealed class RemindReports(AppDbContext db, ReportUnits units, AccountQueries accounts)
{
    public async Task<Outcome<ReportsReminded>> RunAsync(ProcessContext process, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(process.Now);
        var month = new DateOnly(today.Year, today.Month, 1);
        if (units.DueOn(process.Region, month) is not { } due)
        {
            return ReportRefusals.NobodyToRemind;
        }

        var submitted = await db.Set<ProgressReport>().Where(r => r.Region == process.Region && r.Month == month && r.SubmittedAt != null)
            .Select(r => new { r.FromRegion, r.AuthorityId }).ToListAsync(cancel);
        var missing = units.Of(process.Region).Where(u => !submitted.Any(s => s.FromRegion == u.FromRegion && s.AuthorityId == u.AuthorityId)).ToList();
        if (missing.Count == 0)
        {
            return ReportRefusals.NobodyToRemind;
        }

        var notice = new Notice($"请报送 {month:yyyy 年 M 月}帮办工作进展", $"报给{units.To(process.Region, month)}，{(today > due ? $"应在 {due:M 月 d 日}前报送，已经超期" : $"{due:M 月 d 日}前报送")}。")
        {
            Link = "/agent/reports",
            ActBy = due,
            Region = process.Region,
        };
        foreach (var unit in missing)
        {
            foreach (var account in (await WritersAsync(unit, cancel)).Distinct())
            {
                Notices.Tell(db, account, notice, process.Now);
            }
        }

        if (await db.Set<ReportReminder>().FindAsync([process.Region, month], cancel) is { } before)
        {
            before.Again(process.Now);
        }
        else
        {
            db.Add(ReportReminder.First(process.Region, month, process.Now));
        }

        var reminded = new ReportsReminded(process.Region, month, missing.Count);
        db.Record($"assist-reports/{process.Region}", reminded, process);
        return reminded;
    }

    private async Task<IEnumerable<Guid>> WritersAsync(ReportUnit unit, CancellationToken cancel) => unit.AuthorityId is { } department
        ? (await accounts.OfAuthorityAsync(department, Role.Assistant, cancel)).Concat(await accounts.OfAuthorityAsync(department, Role.Approver, cancel))
        : await accounts.SupervisorsOfAsync(unit.FromRegion, cancel);
}
