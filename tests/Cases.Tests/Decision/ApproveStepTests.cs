using Suban.Cases.Decision;
using Suban.Cases.Issue;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Decision;

public sealed class ApproveStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_PrerequisiteGranted_TheSuccessorIsAcceptedAndNumberedOnThatDay(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        Assert.Equal(StepStatus.Waiting, (await world.StepAsync(caseId, TestPlan.Permit)).Status);
        world.GoTo(9, 29);

        await world.ApproveAsync(caseId, TestPlan.Licence);

        var permit = await world.StepAsync(caseId, TestPlan.Permit);
        Assert.Equal(StepStatus.Ready, permit.Status);
        Assert.Equal(new DateOnly(2026, 9, 29), permit.AcceptedOn);
        Assert.EndsWith("202609290001", permit.Number!, StringComparison.Ordinal);
        Assert.NotNull(permit.DueAt);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_LastStep_DecidesTheCaseAndOneIssueDeliversIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);

        var decided = await world.CaseAsync(caseId);
        Assert.Equal((CaseStatus.Decided, CaseOutcome.All), (decided.Status, decided.Outcome));
        await world.DoAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(
            world.Clerk, caseId, decided.Revision,
            new HandOver { Method = DeliveryMethod.OnSite, ReceiverName = "申请人甲", IdentityCheck = "核对身份证原件" }, p, c));
        Assert.Equal(CaseStatus.Delivered, (await world.CaseAsync(caseId)).Status);
        await world.Services.AssertRecordedAsync<CaseDecided>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OnlyAnExaminer_MayNotDecide(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ExamineAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var examiner = world.OfficerOf(step, Role.Examiner);

        var outcome = await world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(examiner, step.StepId, step.Revision, p, c));

        Assert.Equal("case.not_yours", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ApproverIsTheApplicant_MayNotDecide(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ExamineAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var self = world.OfficerOf(step) with { PartyId = world.Applicant.PartyId };

        var outcome = await world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(self, step.StepId, step.Revision, p, c));

        Assert.Equal("case.own_case", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SeenAnOlderRevision_IsRefusedWithThePresentState(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ExamineAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        var outcome = await world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision - 1, p, c));

        Assert.Equal("step.changed", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TwoDepartmentsDecideAtOnce_TheCaseIsDecidedOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        for (var round = 0; round < 5; round++)
        {
            var caseId = await world.AcceptedAsync(TestPlan.Of(
                TestPlan.Component("a", "甲事项", "market-supervision", 1, 3), TestPlan.Component("sign", "乙事项", "urban-management", 1, 3)));
            var work = new List<(Reader Officer, CaseStep Step)>();
            foreach (var part in (string[])["a", "sign"])
            {
                work.Add((await world.ExamineAsync(caseId, part), await world.StepAsync(caseId, part)));
            }

            await Task.WhenAll(work.Select(w => world.DoAsync<ApproveStep, StepApproved>(
                (op, p, c) => op.RunAsync(w.Officer, w.Step.StepId, w.Step.Revision, p, c))));

            Assert.Equal(CaseStatus.Decided, (await world.CaseAsync(caseId)).Status);
            await world.Services.AssertRecordedAsync<CaseDecided>($"case/{caseId:N}");
        }
    }
}
