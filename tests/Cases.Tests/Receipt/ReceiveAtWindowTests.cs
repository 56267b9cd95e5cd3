using Suban.Cases.Receipt;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Receipt;

public sealed class ReceiveAtWindowTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_CompleteDraft_IsReceivedAtTheWindowAndFollowedByItsClerk(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        await world.DoAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(world.Clerk, draftId, p, c));

        var @case = await world.CaseAsync(draftId);
        Assert.Equal(
            (CaseStatus.Received, Channel.Window, world.Clerk.AccountId, world.Clerk.Name),
            (@case.Status, @case.Channel, @case.FollowerId, @case.FollowerName));
        await world.Services.AssertRecordedAsync<CaseReceived>($"case/{draftId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByTheApplicant_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        var outcome = await world.TryAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(world.Applicant, draftId, p, c));

        Assert.Equal(CaseRefusals.NotYours.Code, outcome.Refusal?.Code);
    }
}
