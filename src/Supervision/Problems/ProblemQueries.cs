using Microsoft.EntityFrameworkCore;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Problems;

/// <summary>Reads the problem register (问题台账) of a region.</summary>
public sealed class ProblemQueries(AppDbContext db, Authorities authorities, Calendars calendars, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>The open ones first, the most urgent on top; then the closed ones, the latest first.</summary>
    public async Task<IReadOnlyList<ProblemView>> ListAsync(Reader reader, CancellationToken cancel)
    {
        var rows = db.Set<Problem>().AsNoTracking().Where(p => p.Region == reader.Region);
        var open = await rows.Where(p => p.ClosedOn == null).OrderBy(p => p.DueOn).ThenBy(p => p.OpenedAt).Take(Most).ToListAsync(cancel);
        var closed = await rows.Where(p => p.ClosedOn != null).OrderByDescending(p => p.ClosedOn).ThenByDescending(p => p.OpenedAt).Take(Most).ToListAsync(cancel);
        return [.. open.Concat(closed).Select(View)];
    }

    public async Task<ProblemView?> FindAsync(Reader reader, Guid problemId, CancellationToken cancel) =>
        await db.Set<Problem>().AsNoTracking().SingleOrDefaultAsync(p => p.Region == reader.Region && p.ProblemId == problemId, cancel) is { } row ? View(row) : null;

    /// <summary>The problem a demand was made into; null where it is none.</summary>
    public async Task<ProblemView?> OfDemandAsync(Reader reader, Guid demandGroupId, CancellationToken cancel) =>
        await db.Set<Problem>().AsNoTracking().FirstOrDefaultAsync(p => p.Region == reader.Region && p.DemandGroupId == demandGroupId, cancel) is { } row ? View(row) : null;

    private ProblemView View(Problem row)
    {
        var due = new Milestone(row.Region, "", row.Description, "", row.DueOn) { DoneOn = row.ClosedOn };
        var standing = MilestoneStanding.Of(due, calendars.For(row.Region), RegionTime.DateOf(clock.GetUtcNow()));
        return new ProblemView
        {
            ProblemId = row.ProblemId,
            Source = row.Source,
            Description = row.Description,
            Theme = row.Theme,
            Demand = row.DemandGroupId,
            ThemeChangesOn = row.ThemeChangesOn,
            DueOn = row.DueOn,
            OpenedByName = row.OpenedByName,
            OpenedAt = row.OpenedAt,
            AuthorityId = row.AuthorityId,
            Department = row.AuthorityId is { } authority ? authorities.Find(authority)?.Name : null,
            Measure = row.Measure,
            ClosedOn = row.ClosedOn,
            ClosedByName = row.ClosedByName,
            Revision = row.Revision,
            Light = standing.Light ?? Light.Green,
            WorkingDays = standing.WorkingDays,
        };
    }
}

/// <summary>A problem as it stands today.</summary>
public sealed record ProblemView
{
    public required Guid ProblemId { get; init; }

    public required ProblemSource Source { get; init; }

    public required string Description { get; init; }

    public required int? Theme { get; init; }

    public required Guid? Demand { get; init; }

    public required DateOnly? ThemeChangesOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string OpenedByName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required Guid? AuthorityId { get; init; }

    public required string? Department { get; init; }

    public required string? Measure { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required string? ClosedByName { get; init; }

    public required int Revision { get; init; }

    public required Light Light { get; init; }

    /// <summary>Left until the last day, or past it.</summary>
    public required int WorkingDays { get; init; }

    public string Words => this switch
    {
        { ClosedOn: { } on, Light: Light.Red } => $"{on:yyyy-MM-dd} 销号，晚了 {WorkingDays} 个工作日",
        { ClosedOn: { } on } => $"{on:yyyy-MM-dd} 销号",
        { Light: Light.Red } => $"超期 {WorkingDays} 个工作日",
        { WorkingDays: 0 } => "今天到期",
        _ => $"还有 {WorkingDays} 个工作日",
    };
}
