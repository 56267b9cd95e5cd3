using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Cases.Warnings;

/// <summary>
/// Warns by message before a step turns red (预警), once for each due date: the officer who has it, else everybody of his department
/// whose turn it is; or the region's supervisors.
/// </summary>
public sealed class WarnOfDueDate(AppDbContext db, AccountQueries accounts, CaseTimes times)
{
    public async Task<Outcome<StepWarned>> RunAsync(Guid stepId, WarningLevel level, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step is not { Open: true, Paused: false, DueAt: { } due } || due < process.Now ||
            await db.Set<StepWarning>().AnyAsync(w => w.StepId == stepId && w.Level == level && w.DueAt == due, cancel))
        {
            return CaseRefusals.NothingToWarnOf;
        }

        db.Add(new StepWarning { StepId = stepId, Level = level, DueAt = due, WarnedAt = process.Now });
        var told = await ReachedAsync(@case, step, level, cancel);
        var left = ClockWords.Left(due, times.Calendar(@case.Region), process.Now);
        foreach (var account in told)
        {
            Notices.Tell(
                db, account,
                new Notice($"快到期了，{left}：{step.ItemName}", $"办件 {@case.Number}，最迟 {RegionTime.Local(due):M月d日 H:mm}。{Words(step, level)}")
                {
                    Link = level is WarningLevel.Officer ? $"/dept/tasks/{stepId}" : $"/watch/cases/{@case.Number}",
                    ActBy = RegionTime.DateOf(due),
                    Reference = @case.Number,
                    Region = @case.Region,
                },
                process.Now);
        }

        var warned = new StepWarned(@case.CaseId, stepId, level, due, told.Count);
        db.Record(CaseRows.Stream(@case.CaseId), warned, process);
        return warned;
    }

    /// <summary>Staff have no party: what concerns their work is told to the account.</summary>
    private async Task<IReadOnlyList<Guid>> ReachedAsync(Case @case, CaseStep step, WarningLevel level, CancellationToken cancel) => level switch
    {
        WarningLevel.Supervisor => await accounts.SupervisorsOfAsync(@case.Region, cancel),
        _ when step is { Status: StepStatus.Examining } => await accounts.OfAuthorityAsync(step.AuthorityId, Role.Approver, cancel),
        _ when step.ClaimedBy is { } holder => await accounts.WithStandInsAsync(holder, Role.Examiner, cancel),
        _ => await accounts.OfAuthorityAsync(step.AuthorityId, Role.Examiner, cancel),
    };

    private static string Words(CaseStep step, WarningLevel level) => level is WarningLevel.Officer
        ? step.ClaimedByName is null ? "还没有人接手，请尽快接手办理。" : "办不完的，请依法延长或者说明原因。"
        : $"{step.AuthorityName}{step.ClaimedByName}，{StatusWords.Of(step.Status)}。";
}
