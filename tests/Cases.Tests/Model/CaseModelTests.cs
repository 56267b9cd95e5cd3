using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Reopening;
using Suban.Cases.Tests.Steps;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Model;

public sealed class CaseModelTests
{
    private static readonly Command[] _all =
        [.. from act in Enum.GetValues<Act>() from target in Enumerable.Range(0, 6) select new Command(act, target)];

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AnySequenceOfActs_OnTheRealCase_DoesWhatTheModelDoes(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var officers = CaseModel.Parts.ToDictionary(part => part, part => world.Examiner(TestPlan.Serial().FindComponent(part)!.Authority));
        var seen = new HashSet<CaseStatus>();

        await Gen.Int[0, int.MaxValue].Array[45].SampleAsync(
            rolls => FollowsAsync(world, officers, rolls, seen), iter: kind is DatabaseKind.Sqlite ? 60 : 25, threads: 1);

        // A test that never gets there proves nothing about what happens there.
        Assert.Superset(new HashSet<CaseStatus> { CaseStatus.Accepted, CaseStatus.Decided, CaseStatus.Delivered, CaseStatus.Withdrawn, CaseStatus.Archived }, seen);
    }

    private static async Task<bool> FollowsAsync(
        World world, IReadOnlyDictionary<string, Reader> officers, int[] rolls, HashSet<CaseStatus> seen)
    {
        world.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var caseId = await world.ReceivedAsync(Sections.Plan);
        var (model, driver, done) = (new CaseModel(), new CaseDriver(world, caseId, officers), new List<Command>());
        try
        {
            foreach (var roll in rolls)
            {
                var command = Choose(done, roll);
                done.Add(command);
                Assert.Equal((command, model.Do(command)), (command, await driver.DoAsync(command)));
                await CompareAsync(world, caseId, model, command);
                seen.Add(model.Status);
            }
        }
        finally
        {
            // The next case begins without what this one left in force.
            await driver.EndDelegationAsync();
        }

        await CheckJournalAsync(world, caseId);
        return true;
    }

    /// <summary>Three times in four something lawful that leads on, or most sequences would never see a decision; else anything at all.</summary>
    private static Command Choose(List<Command> done, int roll)
    {
        var leading = roll % 4 == 0 ? [] : _all.Where(command => command.Act is
                Act.JudgeComplete or Act.Accept or Act.Supply or Act.Claim or Act.HandOn or Act.Examine or Act.SupplyStep or Act.EndProcedure or Act.AnswerReferral or Act.RecordStatement or Act.RecordVisit or Act.RecordHearing or Act.Redirect or Act.ExplainOverdue or Act.Approve or Act.Delegate or Act.ApproveEntrusted &&
            (command.Act is not (Act.JudgeComplete or Act.ExplainOverdue) || !done.Contains(command)) && (command.Act is not Act.Delegate || command.Target == 0) && IsLawful(done, command)).ToArray();
        return leading.Length > 0 ? leading[roll / 4 % leading.Length] : _all[roll / 4 % _all.Length];
    }

    private static bool IsLawful(List<Command> done, Command next)
    {
        var model = new CaseModel();
        foreach (var command in done)
        {
            model.Do(command);
        }

        return model.Do(next);
    }

    private static async Task CompareAsync(World world, Guid caseId, CaseModel model, Command command)
    {
        var @case = await world.CaseAsync(caseId);
        Assert.Equal((command, model.Status), (command, @case.Status));
        Assert.Equal(model.Steps, @case.Steps.Select(s => s.Status));
        Assert.Equal(model.Delivered, @case.Steps.Select(s => s.DeliveredAt is not null));
        Assert.Equal(@case.Steps.Where(s => s.Open).Select(s => s.PartKey), @case.Steps
            .Where(s => s.Status is StepStatus.Ready or StepStatus.Claimed or StepStatus.Examining or StepStatus.ReferredUpward or StepStatus.SupplementRequested or StepStatus.SpecialProcedure)
            .Select(s => s.PartKey));
        await CheckDueDatesAsync(world, @case);
    }

    /// <summary>A stored due date is only a copy of what the clocks compute.</summary>
    private static async Task CheckDueDatesAsync(World world, Case @case)
    {
        var notices = await world.QueryAsync<AppDbContext, List<CaseNotice>>(db =>
            db.Set<CaseNotice>().AsNoTracking().Where(n => n.CaseId == @case.CaseId).ToListAsync());
        var (clocks, now) = (world.Services.GetRequiredService<CaseClocks>(), world.Database.Clock.GetUtcNow());
        foreach (var step in @case.Steps.Where(s => s.Open))
        {
            var component = TestPlan.Serial().FindComponent(step.PartKey)!;
            Assert.Equal(clocks.OfStep(@case, step, component, notices, now)!.Binding.Due, step.DueAt);
        }

        if (@case is { Status: CaseStatus.Accepted, ReopenedAt: null })
        {
            Assert.Equal(clocks.OfPromise(@case, TestPlan.Serial(), notices, now)!.Due, @case.PromiseDueAt);
        }
    }

    /// <summary>Accepted at most once; every step decided at most once, and once more for each time it was reopened, never after it was withdrawn or closed.</summary>
    private static async Task CheckJournalAsync(World world, Guid caseId)
    {
        var entries = await world.Services.RecordedAsync($"case/{caseId:N}");
        Assert.True(entries.Count(e => e.Is<CaseAccepted>()) <= 1);
        var reopened = entries.Where(e => e.Is<CaseReopened>()).Select(e => e.As<CaseReopened>().StepId).ToList();
        Assert.True(entries.Count(e => e.Is<CaseDecided>()) <= 1 + reopened.Count);
        var decisions = entries.Where(e => e.Is<StepApproved>()).Select(e => e.As<StepApproved>().StepId)
            .Concat(entries.Where(e => e.Is<StepDenied>()).Select(e => e.As<StepDenied>().StepId)).ToList();
        var @case = await world.CaseAsync(caseId);
        Assert.Equal(@case.Steps.Where(s => s.HasResult).Select(s => s.StepId).Concat(reopened).Order(), decisions.Order());
        Assert.All(@case.Steps, s => Assert.Equal(s.Accepted, s.Number is not null));
    }
}
