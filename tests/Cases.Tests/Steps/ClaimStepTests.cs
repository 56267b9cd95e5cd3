using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class ClaimStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SixExaminersAtOnce_OneWinsAndTheOthersLearnTheName(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        foreach (var part in (string[])[TestPlan.Licence, TestPlan.Sign])
        {
            var step = await world.StepAsync(caseId, part);
            var examiners = Enumerable.Range(0, 6).Select(_ => world.OfficerOf(step)).ToList();

            var answers = await Task.WhenAll(examiners.Select(examiner => world.TryAsync<ClaimStep, StepClaimed>(
                (op, p, c) => op.RunAsync(examiner, step.StepId, p, c))));

            var winner = Assert.Single(answers, answer => answer.TryGet(out _));
            Assert.All(answers.Where(a => a != winner), a => Assert.Equal("step.claimed_by_other", a.Refusal?.Code));
            Assert.All(answers.Where(a => a != winner), a => Assert.Contains(examiners[0].Name, a.Refusal!.Message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnotherAuthority_DoesNotSeeTheStep(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        var outcome = await world.TryAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(world.Examiner("urban-management"), step.StepId, p, c));

        Assert.Equal("case.not_found", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WaitingForAPrerequisite_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Permit);
        var examiner = world.OfficerOf(step, Role.Examiner);

        var outcome = await world.TryAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(examiner, step.StepId, p, c));

        Assert.Equal("step.not_in_state", outcome.Refusal?.Code);
    }
}
