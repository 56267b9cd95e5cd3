using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Messaging.Deliveries;
using Suban.Messaging.Wishes;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Messaging.Tests.Deliveries;

public sealed class QueueDeliveriesTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WhoNeverSaid_IsTextedWhatHasToBeDoneAndResultsOnce(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);
        await world.TellAsync(NoticeMatter.Progress);
        await world.TellAsync(NoticeMatter.Result);
        await world.TellAsync(NoticeMatter.Progress, actBy: new DateOnly(2026, 12, 8)); // a day asks for something

        var queued = await world.SpreadAsync();
        world.Database.Clock.Advance(TimeSpan.FromSeconds(10));
        var again = await world.SpreadAsync();

        Assert.Equal((2, 0), (queued.Count, again.Count));
        var deliveries = await world.DeliveriesAsync();
        Assert.All(deliveries, d => Assert.Equal((MessageChannel.Sms, "152529", DeliveryState.Waiting), (d.Channel, d.Region, d.State)));
        Assert.Contains(deliveries, d => d.Text.StartsWith("【政务服务】您的办件152529-26-00001已有结果，登录后可以查看。咨询电话04", StringComparison.Ordinal));
        Assert.Contains(deliveries, d => d.Text.Contains("请在12月8日前登录或到窗口办", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Texts_HoldNothingPersonalAndNothingOfTheMatter(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);
        await world.WishAsync(WishLevel.All, WishLevel.None);
        foreach (var matter in Enum.GetValues<NoticeMatter>())
        {
            await world.TellAsync(matter, "纳兰测试的身后事");
        }

        await world.SpreadAsync();

        var texts = (await world.DeliveriesAsync()).ConvertAll(d => d.Text);
        Assert.Equal(3, texts.Count);
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("纳兰", text, StringComparison.Ordinal);
            Assert.DoesNotContain("身后", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            Assert.InRange(text.Length, 1, 140);
        });
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AtNight_TextsWaitAndLettersGo(DatabaseKind kind)
    {
        await using var world = await MessagingWorld.CreateAsync(kind);
        await world.ReachAsync("lan@example.cn");
        world.GoTo(new TimeOnly(22, 15));
        await world.SpreadAsync();
        await world.TellAsync(NoticeMatter.Result);

        await world.SpreadAsync();

        var deliveries = await world.DeliveriesAsync();
        var (sms, mail) = (deliveries.Single(d => d.Channel is MessageChannel.Sms), deliveries.Single(d => d.Channel is MessageChannel.Mail));
        Assert.Equal(new TimeOnly(8, 0), TimeOnly.FromDateTime(RegionTime.Local(sms.DueAt).DateTime));
        Assert.Equal(mail.CreatedAt, mail.DueAt);
        Assert.Equal("已办结：我要开小餐馆", mail.Subject);
        Assert.Contains("https://suban.example/cases/152529-26-00001", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WishLevel.None, 0)]
    [InlineData(WishLevel.Needed, 2)]
    [InlineData(WishLevel.All, 3)]
    public async Task RunAsync_Wish_IsKept(WishLevel wish, int texts)
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.WishAsync(wish, WishLevel.All);
        foreach (var matter in Enum.GetValues<NoticeMatter>())
        {
            await world.TellAsync(matter);
        }

        Assert.Equal(texts, (await world.SpreadAsync()).Count); // no letter without a confirmed address
    }

    [Fact]
    public async Task RunAsync_NoMobile_SendsNothing()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite, mobile: null);
        await world.TellAsync(NoticeMatter.Result);

        Assert.Equal(0, (await world.SpreadAsync()).Count);
    }

    [Fact]
    public async Task RunAsync_NoticeOfAnActThatCommittedLate_IsFound()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        world.Database.Clock.Advance(TimeSpan.FromMinutes(30));
        await world.SpreadAsync();
        world.Database.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.TellAsync(NoticeMatter.Result, ago: TimeSpan.FromSeconds(90));

        Assert.Equal(1, (await world.SpreadAsync()).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3 * 24 * 60 * 60)]
    public async Task RunAsync_BeforeTheFirstLook_IsNoNews(int seconds)
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.TellAsync(NoticeMatter.Result, ago: TimeSpan.FromSeconds(seconds));

        Assert.Equal(0, (await world.SpreadAsync()).Count);
    }

    [Fact]
    public async Task RunAsync_MoreThanOneLook_LosesNone()
    {
        await using var world = await MessagingWorld.CreateAsync(DatabaseKind.Sqlite);
        for (var minute = 0; minute < 13; minute++)
        {
            world.Database.Clock.Advance(TimeSpan.FromMinutes(1));
            await world.Database.ArrangeAsync(db =>
            {
                for (var i = 0; i < 100; i++)
                {
                    Notices.Tell(db, world.Party, new Notice("结果", "办结了。") { Matter = NoticeMatter.Result }, world.Database.Clock.GetUtcNow());
                }

                return Task.CompletedTask;
            });
        }

        await new SpreadNotices(world.Database.Writes, world.Database.Clock).RunAsync(CancellationToken.None);

        Assert.Equal(1300, (await world.DeliveriesAsync()).Count);
    }
}
