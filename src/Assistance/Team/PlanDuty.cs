using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>Lays down who is on duty on a day (排班), in place of who was.</summary>
public sealed class PlanDuty(AppDbContext db)
{
    public async Task<Outcome<DutyPlanned>> RunAsync(DateOnly? day, IReadOnlyCollection<Guid> members, ProcessContext process, CancellationToken cancel)
    {
        var chosen = members.Distinct().ToList();
        var faults = new FormFaults()
            .Coming("Day", "值班日期", day, process)
            .When(await db.CountMembersAsync(process.Region, chosen, cancel) != chosen.Count, "Members", "请从列表里选择代办员");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var before = await db.Set<DutyDay>().Where(d => d.Region == process.Region && d.Day == day).ToListAsync(cancel);
        db.RemoveRange(before.Where(d => !chosen.Contains(d.AssistMemberId)));
        db.AddRange(chosen.Except(before.Select(d => d.AssistMemberId)).Select(m => new DutyDay
        {
            DutyDayId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Day = day!.Value,
            AssistMemberId = m,
        }));
        var planned = new DutyPlanned(process.Region, day!.Value, chosen.Count);
        db.Record(TeamRows.OfTeam(process.Region), planned, process);
        return planned;
    }
}
