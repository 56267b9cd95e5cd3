using Suban.Cases.Acceptance;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Acceptance;

public sealed class AcceptCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_EverythingComplete_StartsWhatWaitsForNothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        var caseId = await world.AcceptedAsync();

        var @case = await world.CaseAsync(caseId);
        Assert.Equal((CaseStatus.Accepted, new DateOnly(2026, 9, 28)), (@case.Status, @case.AcceptedOn));
        Assert.Equal([StepStatus.Ready, StepStatus.Waiting, StepStatus.Ready], @case.Steps.Select(s => s.Status));
        Assert.Equal(43, @case.Steps[0].Number!.Length);
        Assert.Null(@case.Steps[1].Number);
        Assert.NotNull(@case.PromiseDueAt);
        Assert.NotEqual(@case.Steps[0].Checksum, @case.Steps[2].Checksum);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AMaterialUnjudged_IsRefusedByItsName(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Complete);

        var outcome = await AcceptAsync(world, caseId);

        Assert.Equal("case.materials_unjudged", outcome.Refusal?.Code);
        Assert.Contains("招牌效果图", outcome.Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AMaterialDeficient_AsksForTheNotice(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Deficient, "合同没有签名，请补签");
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Complete);

        Assert.Equal("case.defects_remain", (await AcceptAsync(world, caseId)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheFifthWorkingDay_CountsFromTheReceipt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Complete);
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Complete);
        world.GoTo(10, 20);

        Assert.True((await AcceptAsync(world, caseId)).TryGet(out var accepted));
        Assert.Equal(new DateOnly(2026, 9, 28), accepted.AcceptedOn);
    }

    private static async Task<Kernel.Outcome<CaseAccepted>> AcceptAsync(World world, Guid caseId)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return await world.TryAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, p, c));
    }
}
