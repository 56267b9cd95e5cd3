using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Model;

public sealed class CaseModelTests
{
    // The usual way is drawn more often than the others, or most sequences would end before a step was ever examined.
    private static readonly Gen<Command> _command = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(Act.JudgeComplete)), (2, Gen.Const(Act.JudgeDeficient)), (3, Gen.Const(Act.Accept)), (2, Gen.Const(Act.Notify)),
            (1, Gen.Const(Act.Renew)), (2, Gen.Const(Act.Supply)), (6, Gen.Const(Act.Claim)), (6, Gen.Const(Act.Examine)),
            (4, Gen.Const(Act.Approve)), (14, Gen.Int[0, 18].Select(i => (Act)i))),
        Gen.Int[0, 5],
        (act, target) => new Command(act, target));

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AnySequenceOfActs_OnTheRealCase_DoesWhatTheModelDoes(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var officers = CaseModel.Parts.ToDictionary(part => part, part => world.Examiner(TestPlan.Serial().FindComponent(part)!.Authority));

        await _command.Array[40].SampleAsync(
            async commands => await FollowsAsync(world, officers, commands), iter: kind is DatabaseKind.Sqlite ? 30 : 10, threads: 1);
    }

    private static async Task<bool> FollowsAsync(World world, IReadOnlyDictionary<string, Reader> officers, Command[] commands)
    {
        world.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var caseId = await world.ReceivedAsync();
        var (model, driver) = (new CaseModel(), new CaseDriver(world, caseId, officers));
        foreach (var command in commands)
        {
            Assert.Equal((command, model.Do(command)), (command, await driver.DoAsync(command)));
            await CompareAsync(world, caseId, model, command);
        }

        await CheckJournalAsync(world, caseId);
        return true;
    }

    private static async Task CompareAsync(World world, Guid caseId, CaseModel model, Command command)
    {
        var @case = await world.CaseAsync(caseId);
        Assert.Equal((command, model.Status), (command, @case.Status));
        Assert.Equal(model.Steps, @case.Steps.Select(s => s.Status));
        Assert.Equal(model.Delivered, @case.Steps.Select(s => s.DeliveredAt is not null));
        Assert.Equal(@case.Steps.Where(s => s.Open).Select(s => s.PartKey), @case.Steps
            .Where(s => s.Status is StepStatus.Ready or StepStatus.Claimed or StepStatus.Examining or StepStatus.SupplementRequested)
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

        if (@case.Status is CaseStatus.Accepted)
        {
            Assert.Equal(clocks.OfPromise(@case, TestPlan.Serial(), notices, now)!.Due, @case.PromiseDueAt);
        }
    }

    /// <summary>Accepted at most once; every step decided at most once, and never after it was withdrawn or closed.</summary>
    private static async Task CheckJournalAsync(World world, Guid caseId)
    {
        var entries = await world.Services.RecordedAsync($"case/{caseId:N}");
        Assert.True(entries.Count(e => e.Is<CaseAccepted>()) <= 1);
        Assert.True(entries.Count(e => e.Is<CaseDecided>()) <= 1);
        var decisions = entries.Where(e => e.Is<StepApproved>()).Select(e => e.As<StepApproved>().StepId)
            .Concat(entries.Where(e => e.Is<StepDenied>()).Select(e => e.As<StepDenied>().StepId)).ToList();
        Assert.Equal(decisions.Distinct(), decisions);
        var @case = await world.CaseAsync(caseId);
        Assert.Equal(
            @case.Steps.Where(s => s.HasResult).Select(s => s.StepId).Order(),
            decisions.Order());
        Assert.All(@case.Steps, s => Assert.Equal(s.Accepted, s.Number is not null));
    }
}
