using Microsoft.EntityFrameworkCore;
using Suban.Cases.Hearings;
using Suban.Cases.Visits;
using Suban.Cases.Warnings;
using Suban.Kernel;

namespace Suban.Cases.Decision;

/// <summary>What has to be over before a step may be decided: a hearing, the time of interested persons, an arranged visit; and where it is late, that somebody said why.</summary>
public sealed class DecisionBars(AppDbContext db)
{
    internal async Task<Refusal?> CheckAsync(CaseStep step, DateTimeOffset now, CancellationToken cancel) =>
        (await OfAsync([step], now, cancel)).GetValueOrDefault(step.StepId);

    /// <summary>Those of the steps that may not be decided yet, with what bars each.</summary>
    /// <remarks>行政许可法第三十六条、第四十七条.</remarks>
    internal async Task<IReadOnlyDictionary<Guid, Refusal>> OfAsync(IReadOnlyCollection<CaseStep> steps, DateTimeOffset now, CancellationToken cancel)
    {
        var (today, ids) = (RegionTime.DateOf(now), steps.Select(s => s.StepId).ToList());
        var hearings = (await db.Set<Hearing>().AsNoTracking().Where(h => ids.Contains(h.StepId)).ToListAsync(cancel)).ToLookup(h => h.StepId);
        var unheard = (await db.Set<ThirdParty>().AsNoTracking()
            .Where(p => ids.Contains(p.StepId) && p.StatedAt == null && p.AnswerBy >= today).ToListAsync(cancel)).ToLookup(p => p.StepId);
        var visits = (await db.Set<SiteVisit>().AsNoTracking().Where(v => ids.Contains(v.StepId) && v.RecordedAt == null).ToListAsync(cancel)).ToLookup(v => v.StepId);
        var unexplained = await db.UnexplainedAsync(steps, now, cancel);

        // What came before the step was opened again bars nothing.
        return steps.Select(step => (step.StepId, Bar: BarOf(step))).Where(s => s.Bar is not null).ToDictionary(s => s.StepId, s => s.Bar!);

        Refusal? BarOf(CaseStep step) =>
            hearings[step.StepId].Where(h => h.OfferedAt >= step.AcceptedAt).MaxBy(h => h.OfferedAt) is { } hearing && hearing.Bars(today)
                ? CaseRefusals.HearingOpen(step.ItemName, hearing)
            : unheard[step.StepId].Where(p => p.InformedAt >= step.AcceptedAt).MaxBy(p => p.AnswerBy) is { } person
                ? CaseRefusals.ThirdPartyUnheard(step.ItemName, person.AnswerBy)
            : visits[step.StepId].Any(v => v.ArrangedAt >= step.AcceptedAt) ? CaseRefusals.VisitOpen(step.ItemName)
            : unexplained.Contains(step.StepId) ? CaseRefusals.OverdueUnexplained(step.ItemName)
            : null;
    }
}
