using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Parties.Messages;
using Suban.Parties.Proxies;
using Suban.TestKit;

namespace Suban.Parties.Tests.Proxies;

public sealed class ProxyTests
{
    private static readonly ProxyPerson _friend = new("代办人乙", "152529198807010025");

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task GiveProxy_ToSomebodyWhoRegistersLater_IsHeldByNameAndNumberUntilItEnds(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var principal = ReaderOf(await database.AddPersonAsync());
        Assert.True((await GiveAsync(database, principal, _friend)).TryGet(out var given));
        var friend = await RegisterAsync(database, _friend, "19900000002");
        var other = await RegisterAsync(database, new ProxyPerson("代办人丙", "152529199001010055"), "19900000003");

        Assert.Equal("替他办所有的事", Assert.Single(await HeldAsync(database, friend)).Scope);
        Assert.Empty(await HeldAsync(database, other));
        var acting = await ActingAsync(database, given.ProxyId, friend);
        Assert.Equal((principal.PartyId!.Value, false, (Guid?)null), (acting!.PrincipalId, acting.FollowsOnly, acting.Only));
        Assert.Null(await ActingAsync(database, given.ProxyId, other));

        Assert.Equal("proxy.not_found", (await EndAsync(database, ReaderOf(other), given.ProxyId)).Refusal?.Code);
        Assert.Null((await EndAsync(database, principal, given.ProxyId)).Refusal);
        Assert.Null(await ActingAsync(database, given.ProxyId, friend));
        Assert.Equal("proxy.not_found", (await EndAsync(database, principal, given.ProxyId)).Refusal?.Code);
        Assert.Equal(1, await database.ReadAsync<NoticeQueries, int>(q => q.UnreadAsync(friend, default)));
        await database.Services.AssertRecordedAsync<ProxyEnded>($"party/{principal.PartyId:N}");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Proxy_PastItsDay_CountsNoMore(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var principal = ReaderOf(await database.AddPersonAsync());
        var friend = await RegisterAsync(database, _friend, "19900000002");
        Assert.True((await GiveAsync(database, principal, _friend, days: 7)).TryGet(out var given));

        database.Clock.Advance(TimeSpan.FromDays(7));
        Assert.NotNull(await ActingAsync(database, given.ProxyId, friend));
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await ActingAsync(database, given.ProxyId, friend));
        Assert.Empty(await database.ReadAsync<ProxyQueries, IReadOnlyList<ProxyView>>(q => q.GivenAsync(principal.PartyId!.Value, default)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task HandOverProxy_WhereAllowed_EndsTheOldAndGivesTheSame(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var company = (await database.RegisterAsync(PartyDatabase.Enterprise)).TryGet(out var registered) ? ReaderOf(registered.PartyId) : throw new InvalidOperationException();
        var friend = await RegisterAsync(database, _friend, "19900000002");
        var next = new ProxyPerson("代办人丙", "152529199001010055");
        var nextId = await RegisterAsync(database, next, "19900000003");
        Assert.True((await GiveAsync(database, company, _friend, mayHandOver: true)).TryGet(out var given));

        Assert.Equal("proxy.not_found", (await HandOverAsync(database, nextId, given.ProxyId, next)).Refusal?.Code);
        Assert.True((await HandOverAsync(database, friend, given.ProxyId, next)).TryGet(out var handed));

        Assert.Equal((given.ProxyId, given.Until), (handed.FromId!.Value, handed.Until));
        Assert.Null(await ActingAsync(database, given.ProxyId, friend));
        Assert.NotNull(await ActingAsync(database, handed.ProxyId, nextId));
        Assert.Equal(1, await database.ReadAsync<NoticeQueries, int>(q => q.UnreadAsync(company.PartyId!.Value, default)));
        Assert.Null((await EndAsync(database, ReaderOf(nextId), handed.ProxyId)).Refusal);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task GiveProxy_UnfitOrTwiceOrByAProxy_IsRefused(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var principal = ReaderOf(await database.AddPersonAsync());
        Assert.True((await GiveAsync(database, principal, _friend)).TryGet(out var given));

        Assert.Equal("proxy.twice", (await GiveAsync(database, principal, _friend)).Refusal?.Code);
        Assert.Equal("proxy.yourself", (await GiveAsync(database, principal, new ProxyPerson("某", PartyDatabase.Person.IdNumber))).Refusal?.Code);
        Assert.Equal("name", Assert.Single((await GiveAsync(database, principal, _friend with { Name = "" })).Refusal!.Faults).Field);
        Assert.Equal("idNumber", Assert.Single((await GiveAsync(database, principal, _friend with { IdNumber = "1525" })).Refusal!.Faults).Field);
        Assert.Equal("until", Assert.Single((await GiveAsync(database, principal, _friend, days: 400)).Refusal!.Faults).Field);
        var acting = principal with { Acting = new Acting(Guid.NewGuid(), Guid.NewGuid(), principal.PartyId!.Value, "某", false, null, given.Until) };
        Assert.Equal("proxy.not_own", (await GiveAsync(database, acting, _friend)).Refusal?.Code);
        Assert.Equal("proxy.no_hand_over", (await HandOverAsync(database, await RegisterAsync(database, _friend, "19900000002"), given.ProxyId, _friend)).Refusal?.Code);
    }

    private static Task<Outcome<ProxyGiven>> GiveAsync(TestDatabase database, Reader by, ProxyPerson person, int days = 30, bool mayHandOver = false)
    {
        var scope = new ProxyScope(ProxyPower.Handle, null, null, RegionTime.DateOf(database.Clock.GetUtcNow()).AddDays(days), mayHandOver);
        return database.RunAsync<GiveProxy, ProxyGiven>((op, c) => op.RunAsync(by, person, scope, database.Process("GiveProxy"), c));
    }

    private static Task<Outcome<ProxyEnded>> EndAsync(TestDatabase database, Reader by, Guid proxyId) =>
        database.RunAsync<EndProxy, ProxyEnded>((op, c) => op.RunAsync(by, proxyId, database.Process("EndProxy"), c));

    private static Task<Outcome<ProxyGiven>> HandOverAsync(TestDatabase database, Guid by, Guid proxyId, ProxyPerson next) =>
        database.RunAsync<HandOverProxy, ProxyGiven>((op, c) => op.RunAsync(ReaderOf(by), proxyId, next, database.Process("HandOverProxy"), c));

    private static Task<IReadOnlyList<ProxyView>> HeldAsync(TestDatabase database, Guid party) =>
        database.ReadAsync<ProxyQueries, IReadOnlyList<ProxyView>>(q => q.HeldAsync(party, default));

    private static Task<Acting?> ActingAsync(TestDatabase database, Guid proxyId, Guid party) =>
        database.ReadAsync<ProxyQueries, Acting?>(q => q.ActingAsync(proxyId, party, default));

    private static async Task<Guid> RegisterAsync(TestDatabase database, ProxyPerson person, string mobile)
    {
        var form = PartyDatabase.Person with { Name = person.Name, IdNumber = person.IdNumber, Mobile = mobile };
        return (await database.RegisterAsync(form)).TryGet(out var registered) ? registered.PartyId : throw new InvalidOperationException();
    }

    private static Reader ReaderOf(Guid party) => new(Guid.NewGuid(), "某", party, "152529", null, null, new HashSet<Role> { Role.Applicant });
}
