using Suban.Kernel.Database;
using Suban.Messaging.Deliveries;
using Suban.Messaging.Wishes;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Messaging.Tests.Deliveries;

public sealed class SendMessageTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task HandleAsync_BothWays_ReachTheNumberAndTheAddress(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);
        await world.ReachAsync("lan@example.cn");
        await world.TellAsync(NoticeMatter.Result);
        await world.SpreadAsync();

        await world.SendAllAsync();
        await world.SendAllAsync(); // delivered at least once, sent once

        Assert.Equal(MessagingWorld.Mobile, Assert.Single(world.Way.Texts).Mobile);
        var letter = Assert.Single(world.Way.Letters, l => l.Subject == "已办结：我要开小餐馆");
        Assert.Equal("lan@example.cn", letter.To);
        Assert.All(await world.DeliveriesAsync(), d => Assert.Equal((DeliveryState.Sent, 1, null), (d.State, d.Attempts, d.Fault)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task HandleAsync_WayDown_SaysSoAndIsSentLater(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);
        await world.TellAsync(NoticeMatter.Result);
        await world.SpreadAsync();
        var delivery = Assert.Single(await world.DeliveriesAsync());
        world.Way.Down = true;

        await Assert.ThrowsAsync<IOException>(() => world.SendAsync(delivery.MessageDeliveryId)); // the outbox tries again
        var failed = Assert.Single(await world.DeliveriesAsync());
        world.Way.Down = false;
        await world.SendAsync(delivery.MessageDeliveryId);

        Assert.Equal((DeliveryState.Failed, 1, "网关没有应答"), (failed.State, failed.Attempts, failed.Fault));
        Assert.Single(world.Way.Texts);
        Assert.Equal((DeliveryState.Sent, 2), Assert.Single(await world.DeliveriesAsync()) is var sent ? (sent.State, sent.Attempts) : default);
    }

    [Fact]
    public async Task HandleAsync_WishTakenBackMeanwhile_SendsNothing()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.ReachAsync("lan@example.cn");
        await world.TellAsync(NoticeMatter.Result);
        await world.SpreadAsync();
        await world.WishAsync(WishLevel.None, WishLevel.None);

        await world.SendAllAsync();

        Assert.Empty(world.Way.Texts);
        Assert.All(await world.DeliveriesAsync(), d => Assert.Equal(DeliveryState.NotWanted, d.State));
    }
}
