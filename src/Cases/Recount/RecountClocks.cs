using Suban.Cases.Plans;
using Suban.Kernel;

namespace Suban.Cases.Recount;

/// <summary>Counts the stored due dates of an open case anew (重算期限), lists what moved and tells the applicant of a promise that did.</summary>
/// <remarks>A limit counts working days (行政许可法第八十二条), and which days those are the State Council's notice of the year says.</remarks>
public sealed class RecountClocks(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    private const string Answer = "受理答复";
    private const string Promise = "整体承诺";

    public async Task<Outcome<ClocksRecounted>> RunAsync(Guid caseId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.HoldCaseAsync(caseId, cancel) is not { } @case)
        {
            return CaseRefusals.CaseNotFound;
        }

        var before = Dues(@case);
        if (@case.AnswerDueAt is not null)
        {
            @case.AnswerDueAt = clocks.OfAnswer(@case, process.Now).Due;
        }

        clocks.Refresh(@case, await plans.GetAsync(db, @case.PlanId, cancel), await db.NoticesOfAsync(caseId, cancel), process.Now);
        var moved = Dues(@case).Where(due => before[due.Key] != due.Value).Select(due => Move(@case, due.Key, before[due.Key], due.Value, process.Now)).ToList();
        db.AddRange(moved);
        var recounted = new ClocksRecounted(caseId, @case.Number, [.. moved.Select(m => new MovedClock(m.Clock, m.Before, m.After))]);
        if (moved.Count > 0)
        {
            db.Record(CaseRows.Stream(caseId), recounted, process);
        }

        if (moved.Find(m => m.Clock == Promise) is { } promise && RegionTime.DateOf(promise.Before) != RegionTime.DateOf(promise.After))
        {
            messages.PromiseMoved(@case, promise.After, process);
        }

        return recounted;
    }

    private static Dictionary<string, DateTimeOffset> Dues(Case @case)
    {
        IEnumerable<(string Clock, DateTimeOffset? Due)> dues =
            [(Answer, @case.AnswerDueAt), (Promise, @case.PromiseDueAt), .. @case.Steps.Where(s => !s.Ended).Select(s => (s.ItemName, s.DueAt))];
        return dues.Where(due => due.Due is not null).ToDictionary(due => due.Clock, due => due.Due!.Value);
    }

    private static ClockMove Move(Case @case, string clock, DateTimeOffset before, DateTimeOffset after, DateTimeOffset now) => new()
    {
        ClockMoveId = Guid.CreateVersion7(now),
        CaseId = @case.CaseId,
        Region = @case.Region,
        Number = @case.Number,
        Title = @case.Title,
        Clock = clock,
        Before = before,
        After = after,
        MovedAt = now,
    };
}

/// <summary>The due dates of a case were counted by another calendar.</summary>
public sealed record ClocksRecounted(Guid CaseId, string Number, IReadOnlyList<MovedClock> Moved);

public sealed record MovedClock(string Clock, DateTimeOffset Before, DateTimeOffset After);
