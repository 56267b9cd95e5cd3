using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Messaging.Tests.Wishes;

public sealed class EnterAddressTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnAddress_WaitsForItsCodeAndShowsMasked(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);

        Assert.True((await world.EnterAsync("lan@example.cn")).TryGet(out _));
        await world.SendCodeAsync();

        Assert.Equal("lan@example.cn", Assert.Single(world.Way.Letters).To);
        Assert.Equal(("l***@example.cn", false, true), (world.Wish.Address, world.Wish.Confirmed, world.Wish.Awaits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lan")]
    [InlineData("@example.cn")]
    [InlineData("lan@example")]
    [InlineData("lan@example.")]
    [InlineData("lan@example.cn ")]
    [InlineData("lan@example.cn\r\nBcc: x@example.cn")]
    [InlineData("兰 <lan@example.cn>")]
    [InlineData("lan@example.cn, x@example.cn")]
    [InlineData("兰@example.cn")]
    public async Task RunAsync_NoAddress_IsRefusedAtItsField(string typed)
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.EnterAsync(typed);

        Assert.False(outcome.TryGet(out _));
        Assert.Equal((RefusalKind.Invalid, "address.invalid", "Address"), (outcome.Refusal.Kind, outcome.Refusal.Code, outcome.Refusal.Faults.Single().Field));
    }

    [Fact]
    public async Task RunAsync_AgainWithinAMinute_IsRefused()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.EnterAsync("lan@example.cn");
        world.Database.Clock.Advance(TimeSpan.FromSeconds(59));

        var soon = await world.EnterAsync("lan@example.cn");
        world.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await world.EnterAsync("lan@example.cn");

        Assert.Equal("address.too_soon", soon.TryGet(out _) ? "" : soon.Refusal.Code);
        Assert.True(later.TryGet(out _));
    }
}
