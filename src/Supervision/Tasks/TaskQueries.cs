using Microsoft.EntityFrameworkCore;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Plans;

namespace Suban.Supervision.Tasks;

/// <summary>Reads the task register (任务台账): the milestones of the region's content and what was entered, each with what was recorded about it.</summary>
public sealed class TaskQueries(AppDbContext db, Regions regions, Authorities authorities, Calendars calendars, TimeProvider clock)
{
    /// <summary>The content's in its order, then what was entered, oldest first.</summary>
    public Task<IReadOnlyList<RegisterTaskView>> ListAsync(Reader reader, CancellationToken cancel) => OfRegionAsync(reader.Region, cancel);

    /// <summary>What everybody may read: what the region undertook in its documents, those of a plan once it is approved.</summary>
    public async Task<IReadOnlyList<RegisterTaskView>> PublishedAsync(string region, CancellationToken cancel)
    {
        var approved = await db.Set<ImplementationPlan>().AsNoTracking().Where(p => p.Region == region && p.ApprovedOn != null)
            .Select(p => p.ImplementationPlanId).ToListAsync(cancel);
        return
        [
            .. (await OfRegionAsync(region, cancel)).Where(t => t.Origin is TaskOrigin.Content || (t.Origin is TaskOrigin.Plan && approved.Contains(t.SourceId!.Value))),
        ];
    }

    /// <summary>Those that were taken from this plan or decided by this meeting.</summary>
    public async Task<IReadOnlyList<RegisterTaskView>> OfSourceAsync(Reader reader, Guid sourceId, CancellationToken cancel) =>
        [.. (await OfRegionAsync(reader.Region, cancel)).Where(t => t.SourceId == sourceId)];

    public async Task<TaskRecord?> FindAsync(Reader reader, Guid taskId, CancellationToken cancel)
    {
        if ((await OfRegionAsync(reader.Region, cancel)).FirstOrDefault(t => t.TaskId == taskId) is not { } task)
        {
            return null;
        }

        var entries = await db.Set<TaskEntry>().AsNoTracking()
            .Where(e => e.RegisterTaskId == taskId && e.Region == reader.Region)
            .OrderByDescending(e => e.RecordedAt)
            .ToListAsync(cancel);
        return new TaskRecord(task, [.. entries.Select(e => new TaskEntryView(
            e.Kind, e.Day, e.Words, e.StoredFileId is { } file ? new RegisterFile(file, e.FileName ?? "文件") : null, e.ByName, e.RecordedAt))]);
    }

    private async Task<IReadOnlyList<RegisterTaskView>> OfRegionAsync(string region, CancellationToken cancel)
    {
        var rows = await db.Set<RegisterTask>().AsNoTracking().Where(t => t.Region == region).ToDictionaryAsync(t => t.RegisterTaskId, cancel);
        var said = regions.Milestones(region).Select(m => (Id: RegisterTask.IdOf(m.Region, m.Programme, m.Task), Milestone: m)).ToList();
        var ids = said.Select(s => s.Id).ToHashSet();
        var (calendar, today) = (calendars.For(region), RegionTime.DateOf(clock.GetUtcNow()));
        return
        [
            .. said.Select(s => View(s.Id, s.Milestone, rows.GetValueOrDefault(s.Id), calendar, today)),
            .. rows.Values.Where(r => !ids.Contains(r.RegisterTaskId)).OrderBy(r => r.EnteredAt)
                .Select(r => View(r.RegisterTaskId, r.ToMilestone(), r, calendar, today)),
        ];
    }

    /// <summary>What was recorded here wins over what the content says.</summary>
    private RegisterTaskView View(Guid id, Milestone said, RegisterTask? row, WorkingCalendar calendar, DateOnly today)
    {
        var now = said with
        {
            DueOn = row?.DelayedTo ?? said.DueOn,
            DoneOn = row?.DoneOn ?? said.DoneOn,
            Evidence = row?.DoneOn is null ? said.Evidence : row.Evidence,
        };
        return new RegisterTaskView(id, row?.Origin ?? TaskOrigin.Content, MilestoneStanding.Of(now, calendar, today), row?.Revision ?? 0)
        {
            SourceId = row?.SourceId,
            AuthorityId = row?.AuthorityId,
            Department = row?.AuthorityId is { } authority ? authorities.Find(authority)?.Name : null,
            DelayedTo = row?.DelayedTo,
            DelayReason = row?.DelayReason,
            IsRecordedDone = row?.DoneOn is not null,
        };
    }
}

/// <summary>A task as it stands today.</summary>
/// <param name="Standing">With the recorded completion and the recorded delay.</param>
/// <param name="Revision">0 where nothing is recorded yet.</param>
public sealed record RegisterTaskView(Guid TaskId, TaskOrigin Origin, MilestoneStanding Standing, int Revision)
{
    public Milestone Milestone => Standing.Milestone;

    /// <summary>What it was taken from.</summary>
    public Guid? SourceId { get; init; }

    public Guid? AuthorityId { get; init; }

    /// <summary>The department that answers for it.</summary>
    public string? Department { get; init; }

    public DateOnly? DelayedTo { get; init; }

    public string? DelayReason { get; init; }

    /// <summary>Recorded here, and not by the content.</summary>
    public bool IsRecordedDone { get; init; }
}

/// <summary>A task with its story, the latest first.</summary>
public sealed record TaskRecord(RegisterTaskView Task, IReadOnlyList<TaskEntryView> Entries);

public sealed record TaskEntryView(TaskEntryKind Kind, DateOnly? Day, string? Words, RegisterFile? File, string ByName, DateTimeOffset At)
{
    public string Title => Kind switch
    {
        TaskEntryKind.Completed => $"登记完成：{Day:yyyy-MM-dd}",
        TaskEntryKind.Delayed => $"延期到 {Day:yyyy-MM-dd}",
        TaskEntryKind.Reopened => "撤回完成登记",
    };
}
