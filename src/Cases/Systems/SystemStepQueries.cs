using Microsoft.EntityFrameworkCore;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Systems;

/// <summary>Reads the steps that departments handle in their own systems (业务系统办理).</summary>
public sealed class SystemStepQueries(AppDbContext db, TaskQueries tasks, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>The department's steps that are with its system, the first due first; for its own people to look at.</summary>
    public async Task<IReadOnlyList<SystemStepRow>> OfDepartmentAsync(Reader reader, CancellationToken cancel) =>
        reader.AuthorityId is { } authority ? await RowsAsync(Open().Where(s => s.AuthorityId == authority), null, cancel) : [];

    /// <summary>Steps of the reader's region and those below that are with a system; for supervision.</summary>
    public async Task<IReadOnlyList<SystemStepRow>> OfRegionAsync(Reader reader, CancellationToken cancel) =>
        reader.Has(Role.Supervisor) ? await RowsAsync(Open(), reader.RegionScope, cancel) : [];

    /// <summary>One step for the system it is with; null for any other.</summary>
    public async Task<TaskView?> OpenAsync(Reader system, Guid stepId, CancellationToken cancel) =>
        await db.Set<CaseStep>().AnyAsync(s => s.StepId == stepId && s.SystemId == system.AccountId, cancel)
            ? await tasks.OpenAsync(system, stepId, cancel)
            : null;

    /// <summary>Whether the system has the step whose material the file belongs to.</summary>
    public async Task<bool> HasFileAsync(Reader system, Guid stepId, Guid caseFileId, CancellationToken cancel) =>
        await OpenAsync(system, stepId, cancel) is { } task && task.Materials.Any(m => m.Files.Any(f => f.CaseFileId == caseFileId));

    /// <summary>What is with the system, and what it ended since then, by number.</summary>
    public async Task<IReadOnlyList<SystemStepState>> StatesAsync(Guid systemId, DateTimeOffset since, CancellationToken cancel) =>
        await db.Set<CaseStep>().AsNoTracking()
            .Where(s => s.SystemId == systemId && s.Number != null && (s.DecidedAt == null || s.DecidedAt >= since))
            .Select(s => new SystemStepState(s.StepId, s.Number!, s.ItemName, s.Status, s.AcceptedAt!.Value)).ToListAsync(cancel);

    /// <summary>The steps of those numbers that are, or were until they ended, with the system.</summary>
    public async Task<IReadOnlyList<SystemStepState>> StatesAsync(Guid systemId, IReadOnlyList<string> numbers, CancellationToken cancel) =>
        await db.Set<CaseStep>().AsNoTracking().Where(s => s.SystemId == systemId && numbers.Contains(s.Number!))
            .Select(s => new SystemStepState(s.StepId, s.Number!, s.ItemName, s.Status, s.AcceptedAt!.Value)).ToListAsync(cancel);

    /// <summary>Whether it is still with that system.</summary>
    public Task<bool> IsWithAsync(Guid systemId, Guid stepId, CancellationToken cancel) =>
        db.Set<CaseStep>().AnyAsync(s => s.StepId == stepId && s.SystemId == systemId, cancel);

    /// <summary>A step's region, number and item, whoever has it.</summary>
    public Task<SystemStepFacts?> FactsAsync(Guid stepId, CancellationToken cancel) => (
        from step in db.Set<CaseStep>()
        join @case in db.Set<Case>() on step.CaseId equals @case.CaseId
        where step.StepId == stepId
        select new SystemStepFacts(step.StepId, @case.Region, @case.Number, step.Number ?? "", step.ItemName, step.AuthorityId, step.Status, step.Revision))
        .SingleOrDefaultAsync(cancel);

    private IQueryable<CaseStep> Open() => db.Set<CaseStep>().AsNoTracking().Where(s => s.SystemId != null && s.Open);

    private async Task<IReadOnlyList<SystemStepRow>> RowsAsync(IQueryable<CaseStep> steps, string? scope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from step in steps
            join @case in db.Set<Case>() on step.CaseId equals @case.CaseId
            where scope == null || @case.Region.StartsWith(scope)
            orderby step.DueAt, step.StepId
            select new { step, @case.Number, @case.Title, @case.ApplicantName }).Take(PageSize).ToListAsync(cancel);
        return rows.ConvertAll(r => new SystemStepRow(
            r.step.StepId, r.step.Revision, r.step.SystemId!.Value, r.Number, r.step.Number ?? "", r.step.ItemName, r.Title, r.step.AuthorityName, r.ApplicantName,
            r.step.Status, StatusWords.Of(r.step), r.step.DueAt, Lamp.Of(r.step.DueAt, r.step.WarnAt, r.step.Paused, now)));
    }
}

/// <summary>A step that a department's system has.</summary>
public sealed record SystemStepRow(
    Guid StepId, int Revision, Guid SystemId, string CaseNumber, string Number, string ItemName, string Theme, string AuthorityName, string ApplicantName,
    StepStatus Status, string StatusWords, DateTimeOffset? DueAt, Light Light)
{
    /// <summary>The system has not said that it has it.</summary>
    public bool Unreceipted => Status is StepStatus.Ready;
}

/// <summary>Where a step stands here, to be compared with what the system says.</summary>
public sealed record SystemStepState(Guid StepId, string Number, string ItemName, StepStatus Status, DateTimeOffset AcceptedAt);

/// <summary>What a push needs to know of a step that the system may not have any more.</summary>
public sealed record SystemStepFacts(
    Guid StepId, string Region, string CaseNumber, string Number, string ItemName, Guid AuthorityId, StepStatus Status, int Revision);
