using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Messaging.Deliveries;
using Suban.Messaging.Mail;
using Suban.Messaging.Wishes;
using Suban.Organisation;
using Suban.Organisation.Accounts;
using Suban.Parties;
using Suban.Parties.Messages;
using Suban.Parties.Registration;
using Suban.TestKit;

namespace Suban.Messaging.Tests;

/// <summary>A party that is told things, and ways outside that can fail.</summary>
internal sealed class MessagingWorld : IAsyncDisposable
{
    public const string Mobile = "19900000001";

    private MessagingWorld(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Guid Party { get; private set; }

    public FailingWay Way => Database.Services.GetRequiredService<FailingWay>();

    /// <summary>A working morning, with nothing told before it.</summary>
    public static async Task<MessagingWorld> CreateAsync(DatabaseKind kind, string? mobile = Mobile)
    {
        var way = new FailingWay();
        var world = new MessagingWorld(TestDatabase.Create(kind, services => services
            .AddLogging()
            .AddOrganisation(new OrganisationSettings { ContentDirectory = TestHost.ContentDirectory, PasswordRounds = 1 })
            .AddParties()
            .AddMessaging(new MessagingSettings { PublicOrigin = "https://suban.example" })
            .AddSingleton(way).AddSingleton<ISmsGateway>(way).AddSingleton<IMailGateway>(way)));
        world.GoTo(new TimeOnly(9, 0));
        var identity = new PartyIdentity(PartyKind.Person, "纳兰测试", null, "152529199001010012", mobile, null);
        var ensured = await world.Database.RunAsync<EnsureParty, PartyEnsured>((op, c) => op.RunAsync(identity, world.Database.Process(nameof(EnsureParty)), c));
        world.Party = ensured.TryGet(out var party) ? party.PartyId : throw new InvalidOperationException(ensured.Refusal.Message);
        await world.SpreadAsync();
        return world;
    }

    /// <summary>The next time it is that late here.</summary>
    public void GoTo(TimeOnly time)
    {
        var now = Database.Clock.GetUtcNow();
        var then = RegionTime.At(RegionTime.DateOf(now), time);
        Database.Clock.SetUtcNow(then >= now ? then : then.AddDays(1));
    }

    public Task TellAsync(NoticeMatter matter, string title = "已办结：我要开小餐馆", DateOnly? actBy = null, TimeSpan? ago = null) => Database.ArrangeAsync(db =>
    {
        var notice = new Notice(title, "办结了。") { Link = "/cases/152529-26-00001", Matter = matter, ActBy = actBy, Reference = "152529-26-00001", Region = "152529" };
        Notices.Tell(db, Party, notice, Database.Clock.GetUtcNow() - (ago ?? TimeSpan.Zero));
        return Task.CompletedTask;
    });

    public async Task<DeliveriesQueued> SpreadAsync() => Of(await Database.RunAsync<QueueDeliveries, DeliveriesQueued>((op, c) =>
        op.RunAsync(Database.Process(nameof(QueueDeliveries)), c)));

    public async Task WishAsync(WishLevel sms, WishLevel mail) => Of(await Database.RunAsync<ChangeWishes, WishesChanged>((op, c) =>
        op.RunAsync(Party, sms, mail, Database.Process(nameof(ChangeWishes)), c)));

    public Task<Outcome<AddressEntered>> EnterAsync(string address) => Database.RunAsync<EnterAddress, AddressEntered>((op, c) =>
        op.RunAsync(Party, address, Database.Process(nameof(EnterAddress)), c));

    public Task<Outcome<AddressAnswered>> ConfirmAsync(string code) => Database.RunAsync<ConfirmAddress, AddressAnswered>((op, c) =>
        op.RunAsync(Party, code, Database.Process(nameof(ConfirmAddress)), c));

    /// <summary>An address that is entered and confirmed.</summary>
    public async Task ReachAsync(string address)
    {
        Of(await EnterAsync(address));
        Assert.True(Of(await ConfirmAsync(await CodeAsync())).Confirmed);
    }

    public async Task<string> CodeAsync()
    {
        await SendCodeAsync();
        return string.Concat(Way.Letters[^1].Text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
    }

    public Task SendCodeAsync() => Handler<SendAddressCode>().HandleAsync(
        Guid.NewGuid(), $$"""{"PartyId":"{{Party}}"}""", CancellationToken.None);

    public Task<List<MessageDelivery>> DeliveriesAsync() => Database.ReadAsync<AppDbContext, List<MessageDelivery>>(
        db => db.Set<MessageDelivery>().AsNoTracking().OrderBy(d => d.CreatedAt).ThenBy(d => d.Channel).ToListAsync());

    public async Task SendAllAsync()
    {
        foreach (var delivery in await DeliveriesAsync())
        {
            await SendAsync(delivery.MessageDeliveryId);
        }
    }

    public Task SendAsync(Guid deliveryId) => Handler<SendMessage>().HandleAsync(deliveryId, $$"""{"DeliveryId":"{{deliveryId}}"}""", CancellationToken.None);

    public ContactWishView Wish => Database.ReadAsync<ContactWishes, ContactWishView>(q => q.OfAsync(Party, CancellationToken.None)).GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private THandler Handler<THandler>() where THandler : class => (THandler)(object)Database.Services.GetServices<Kernel.Outbox.IOutboxHandler>().Single(h => h is THandler);

    private static T Of<T>(Outcome<T> outcome) where T : notnull => outcome.TryGet(out var value) ? value : throw new InvalidOperationException(outcome.Refusal.Message);
}

/// <summary>Takes messages, or fails as an outside system does.</summary>
internal sealed class FailingWay : ISmsGateway, IMailGateway
{
    public bool Down { get; set; }

    public bool Simulated => true;

    public List<(string Mobile, string Text)> Texts { get; } = [];

    public List<Letter> Letters { get; } = [];

    public Task SendAsync(Guid messageId, string mobile, string text, CancellationToken cancel)
    {
        Refuse();
        Texts.Add((mobile, text));
        return Task.CompletedTask;
    }

    public Task SendAsync(Guid messageId, Letter letter, CancellationToken cancel)
    {
        Refuse();
        Letters.Add(letter);
        return Task.CompletedTask;
    }

    private void Refuse()
    {
        if (Down)
        {
            throw new IOException("网关没有应答");
        }
    }
}
