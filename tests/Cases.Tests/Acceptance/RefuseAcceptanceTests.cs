using Suban.Cases.Acceptance;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Acceptance;

public sealed class RefuseAcceptanceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotCompetent_NeedsTheNameOfWhoIs(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var revision = (await world.CaseAsync(caseId)).Revision;
        var refusal = new AcceptanceRefusal(RefusalGround.NotCompetent, "不属于本旗职权", "行政许可法第三十二条第一款第（二）项");

        var incomplete = await world.TryAsync<RefuseAcceptance, AcceptanceRefused>(
            (op, p, c) => op.RunAsync(world.Clerk, caseId, revision, refusal, p, c));
        Assert.Equal("authority", Assert.Single(incomplete.Refusal!.Faults).Field);

        await world.DoAsync<RefuseAcceptance, AcceptanceRefused>(
            (op, p, c) => op.RunAsync(world.Clerk, caseId, revision, refusal with { CompetentAuthority = "锡林郭勒盟市场监督管理局" }, p, c));
        var @case = await world.CaseAsync(caseId);
        Assert.Equal(CaseStatus.NotAccepted, @case.Status);
        Assert.All(@case.Steps, step => Assert.Equal(StepStatus.Closed, step.Status));
    }
}
