using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

/// <summary>What somebody may do with a colleague's work while he stands in for him, and what not.</summary>
public sealed class StandInActsTests
{
    private static readonly DateOnly _until = new(2026, 12, 31);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ForAnExaminer_GoesOnWithWhatHeHasInHandAndTheRecordSaysSo(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var holder = await world.ClaimAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var colleague = Colleague(world, step, Role.Examiner);
        Assert.Equal("step.not_holder", (await ExamineAsync(world, colleague, step)).Refusal?.Code);
        Assert.Empty(await TurnAsync(world, colleague));

        var covering = colleague with { Covers = [new Covered(holder.AccountId, holder.Name, Role.Examiner, _until)] };
        Assert.Equal([step.StepId], await TurnAsync(world, covering));
        Assert.True((await TaskAsync(world, covering, step.StepId))!.MayExamine);
        Assert.Null((await ExamineAsync(world, covering, step)).Refusal);

        var acted = Assert.Single((await world.Services.RecordedAsync($"case/{caseId:N}")).Where(e => e.Is<ActedForColleague>()));
        Assert.Equal(("RecordExamination", holder.Name), (acted.ProcessType, acted.As<ActedForColleague>().ColleagueName));
        Assert.Equal(colleague.AccountId, (await world.StepAsync(caseId, TestPlan.Licence)).ExaminedBy);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ForAnApprover_DecidesWhatHeHasNotExamined(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (own, others) = (await world.AcceptedAsync(), await world.AcceptedAsync());
        await world.ExamineAsync(others, TestPlan.Licence);
        var step = await world.StepAsync(own, TestPlan.Licence);
        var examiner = Colleague(world, step, Role.Examiner);
        await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(examiner, step.StepId, p, c));
        Assert.Null((await ExamineAsync(world, examiner, await world.StepAsync(own, TestPlan.Licence))).Refusal);
        var (mine, theirs) = (await world.StepAsync(own, TestPlan.Licence), await world.StepAsync(others, TestPlan.Licence));
        Assert.Equal("case.not_yours", (await ApproveAsync(world, examiner, theirs)).Refusal?.Code);

        var covering = examiner with { Covers = [new Covered(Guid.NewGuid(), "审批人丙", Role.Approver, _until)] };
        Assert.Equal([theirs.StepId], await TurnAsync(world, covering));
        Assert.Equal("case.not_yours", (await ApproveAsync(world, covering, mine)).Refusal?.Code);
        Assert.Null((await ApproveAsync(world, covering, theirs)).Refusal);

        var history = (await TaskAsync(world, covering, theirs.StepId))!.History;
        Assert.Contains(history, line => line.Words?.Contains("代审批人丙办理", StringComparison.Ordinal) is true);
        var elsewhere = world.Examiner("housing-construction", Role.Examiner) with { Covers = covering.Covers };
        Assert.Equal("case.not_found", (await ApproveAsync(world, elsewhere, mine)).Refusal?.Code);
    }

    private static Reader Colleague(World world, CaseStep step, params Role[] roles) =>
        world.OfficerOf(step, roles) with { AccountId = Guid.CreateVersion7(world.Database.Clock.GetUtcNow()), Name = "同事丁" };

    private static Task<Outcome<StepExamined>> ExamineAsync(World world, Reader reader, CaseStep step) =>
        world.TryAsync<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, "符合条件", p, c));

    private static Task<Outcome<StepApproved>> ApproveAsync(World world, Reader reader, CaseStep step) =>
        world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, p, c));

    private static Task<TaskView?> TaskAsync(World world, Reader reader, Guid step) =>
        world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(reader, step, default));

    private static async Task<IEnumerable<Guid>> TurnAsync(World world, Reader reader) =>
        (await world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.InboxAsync(reader, new(MyTurn: true), null, default)))
        .Rows.Where(row => row.Status is not StepStatus.Ready).Select(row => row.StepId);
}
