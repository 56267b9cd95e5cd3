using Microsoft.EntityFrameworkCore;
using Suban.Cases.Hearings;
using Suban.Cases.Visits;
using Suban.Cases.Warnings;
using Suban.Kernel;

namespace Suban.Cases.Decision;

/// <summary>What has to be over before a step may be decided: a hearing, the time of interested persons, an arranged visit; and where it is late, that somebody said why.</summary>
public sealed class DecisionBars(AppDbContext db)
{
    /// <remarks>行政许可法第三十六条、第四十七条.</remarks>
    internal async Task<Refusal?> CheckAsync(CaseStep step, DateTimeOffset now, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(now);
        if (await db.HearingOfAsync(step, cancel) is { } hearing && hearing.Bars(today))
        {
            return CaseRefusals.HearingOpen(step.ItemName, hearing);
        }

        var unheard = await db.Set<ThirdParty>()
            .Where(p => p.StepId == step.StepId && p.InformedAt >= step.AcceptedAt && p.StatedAt == null && p.AnswerBy >= today)
            .OrderByDescending(p => p.AnswerBy).FirstOrDefaultAsync(cancel);
        return unheard is not null ? CaseRefusals.ThirdPartyUnheard(step.ItemName, unheard.AnswerBy)
            : await db.OpenVisitAsync(step, cancel) is not null ? CaseRefusals.VisitOpen(step.ItemName)
            : await db.IsUnexplainedAsync(step, now, cancel) ? CaseRefusals.OverdueUnexplained(step.ItemName)
            : null;
    }
}
