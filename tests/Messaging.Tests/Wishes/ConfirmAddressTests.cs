using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Messaging.Wishes;
using Suban.TestKit;

namespace Suban.Messaging.Tests.Wishes;

public sealed class ConfirmAddressTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_RightCode_ConfirmsOnce(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);
        await world.EnterAsync("lan@example.cn");
        var code = await world.CodeAsync();

        Assert.True((await world.ConfirmAsync(code)).TryGet(out var answered) && answered.Confirmed);
        Assert.True(world.Wish.Confirmed);
        Assert.Equal("address.no_code", CodeOf(await world.ConfirmAsync(code)));
    }

    [Fact]
    public async Task RunAsync_FiveWrongCodes_UseItUp()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.EnterAsync("lan@example.cn");
        var code = await world.CodeAsync();
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.True((await world.ConfirmAsync("x")).TryGet(out var wrong) && !wrong.Confirmed);
        }

        Assert.Equal("address.no_code", CodeOf(await world.ConfirmAsync(code)));
    }

    [Fact]
    public async Task RunAsync_AfterTenMinutes_IsTooLate()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.EnterAsync("lan@example.cn");
        var code = await world.CodeAsync();
        world.Database.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("address.no_code", CodeOf(await world.ConfirmAsync(code)));
    }

    [Fact]
    public async Task RunAsync_AfterAnotherAddressWasEntered_TheOldCodeIsWrong()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.EnterAsync("lan@example.cn");
        var code = await world.CodeAsync();
        world.Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.EnterAsync("other@example.cn");

        var answered = await world.ConfirmAsync(code);

        Assert.True(answered.TryGet(out var value));
        Assert.Equal(await world.CodeAsync() == code, value.Confirmed);
    }

    [Fact]
    public async Task ForgetAddress_ConfirmedOne_IsGone()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.ReachAsync("lan@example.cn");

        await world.Database.RunAsync<ForgetAddress, AddressForgotten>((op, c) => op.RunAsync(world.Party, world.Database.Process(nameof(ForgetAddress)), c));

        Assert.Equal((null, false, false), (world.Wish.Address, world.Wish.Confirmed, world.Wish.Awaits));
    }

    private static string CodeOf(Outcome<AddressAnswered> outcome) => outcome.TryGet(out _) ? "" : outcome.Refusal.Code;
}
