using Suban.Cases.Rating;
using Suban.Cases.Withdrawal;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Withdrawal;

public sealed class WithdrawCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_BeforeTheDecision_EndsWhatIsOpenAndKeepsWhatIsGranted(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Licence);
        var revision = (await world.CaseAsync(caseId)).Revision;

        await world.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(world.Applicant, caseId, revision, p, c));

        var @case = await world.CaseAsync(caseId);
        Assert.Equal(CaseStatus.Withdrawn, @case.Status);
        Assert.Equal([StepStatus.Granted, StepStatus.Withdrawn, StepStatus.Withdrawn], @case.Steps.Select(s => s.Status));
        Assert.DoesNotContain(@case.Steps, s => s.Open);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheDecision_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);
        var revision = (await world.CaseAsync(caseId)).Revision;

        var outcome = await world.TryAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(world.Applicant, caseId, revision, p, c));

        Assert.Equal("case.not_in_state", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task UrgeAsync_TwiceADay_IsHeardOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        await world.DoAsync<UrgeCase, CaseUrged>((op, p, c) => op.RunAsync(world.Applicant, caseId, "请尽快", p, c));
        var again = await world.TryAsync<UrgeCase, CaseUrged>((op, p, c) => op.RunAsync(world.Applicant, caseId, "请尽快", p, c));

        Assert.Equal("case.urged_today", again.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RateAsync_OnceByTheApplicantWithOneAddition_AndNeverByStaff(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);
        var choice = new RatingChoice(5, ["态度好"], "很快");

        var byStaff = await world.TryAsync<RateService, ServiceRated>((op, p, c) => op.RunAsync(world.Clerk, caseId, choice, p, c));
        var nothing = await world.TryAsync<RateService, ServiceRated>((op, p, c) => op.RunAsync(world.Applicant, caseId, choice with { Level = 0 }, p, c));
        await world.DoAsync<RateService, ServiceRated>((op, p, c) => op.RunAsync(world.Applicant, caseId, choice, p, c));
        var twice = await world.TryAsync<RateService, ServiceRated>((op, p, c) => op.RunAsync(world.Applicant, caseId, choice, p, c));
        await world.DoAsync<AddToRating, RatingAdded>((op, p, c) => op.RunAsync(world.Applicant, caseId, "补充一句", p, c));
        var third = await world.TryAsync<AddToRating, RatingAdded>((op, p, c) => op.RunAsync(world.Applicant, caseId, "再补一句", p, c));

        Assert.Equal(
            ["case.not_found", "case.incomplete", "rating.already", "rating.added"],
            [byStaff.Refusal?.Code, nothing.Refusal?.Code, twice.Refusal?.Code, third.Refusal?.Code]);
    }
}
