using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Issue;

public sealed class ChangeDeliveryTests
{
    private static readonly DeliveryChoice _post = new(DeliveryMethod.Post, "申请人甲", "明安图镇 1 号");

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_UntilItIsSent_TheLastWordCounts(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        Assert.Null((await ChangeAsync(world, caseId, new DeliveryChoice(DeliveryMethod.OnSite, null, null))).Refusal);
        Assert.Null((await ChangeAsync(world, caseId, _post)).Refusal);

        Assert.Equal((DeliveryMethod.Post, "明安图镇 1 号"), await WishAsync(world, caseId, world.Applicant));
        Assert.Equal((DeliveryMethod.Post, "明安图镇 1 号"), await WishAsync(world, caseId, world.Clerk));
        Assert.Null(await WishAsync(world, caseId, world.Supervisor));
        Assert.Equal(2, (await world.Services.RecordedAsync($"case/{caseId:N}")).Count(entry => entry.Is<DeliveryChanged>()));
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);
        await world.IssueAgreedAsync(caseId);
        Assert.Equal("delivery.settled", (await ChangeAsync(world, caseId, _post)).Refusal?.Code);
        Assert.False(await world.QueryAsync<HandOverQueries, bool>(q => q.OpenAsync(world.Applicant, caseId, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotOfferedHereOrWithoutAddressOrSomebodyElses_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        // 正镶白旗 has no delivery online.
        Assert.Equal("method", Assert.Single((await ChangeAsync(world, caseId, new DeliveryChoice(DeliveryMethod.Online, null, null))).Refusal!.Faults).Field);
        Assert.Equal(
            ["receiver", "address"], (await ChangeAsync(world, caseId, new DeliveryChoice(DeliveryMethod.Post, "", " "))).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("case.not_found", (await ChangeAsync(world, caseId, _post, stranger)).Refusal?.Code);
        Assert.Null(await WishAsync(world, caseId, world.Applicant));
    }

    private static Task<Outcome<DeliveryChanged>> ChangeAsync(World world, Guid caseId, DeliveryChoice choice, Reader? by = null) =>
        world.TryAsync<ChangeDelivery, DeliveryChanged>((op, p, c) => op.RunAsync(by ?? world.Applicant, caseId, choice, p, c));

    private static async Task<(DeliveryMethod Method, string? Address)?> WishAsync(World world, Guid caseId, Reader reader) =>
        await world.QueryAsync<HandOverQueries, DeliveryWishView?>(q => q.WishAsync(reader, caseId, default)) is { } wish ? (wish.Method, wish.Address) : null;
}
