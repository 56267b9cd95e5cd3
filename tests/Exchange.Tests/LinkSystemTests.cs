using Microsoft.Extensions.DependencyInjection;
using Suban.Cases;
using Suban.Cases.Systems;
using Suban.Catalogue;
using Suban.Certificates;
using Suban.Exchange.Links;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Supervision;
using Suban.Supervision.Connectors;
using Suban.TestKit;

namespace Suban.Exchange.Tests;

/// <summary>A link from the first entry on, with its keys, its log and its lists, on both databases.</summary>
public sealed class LinkSystemTests
{
    private const string Region = "152529";

    private static readonly Reader _administrator = new(Guid.CreateVersion7(), "系统管理员", null, Region, null, null, new HashSet<Role> { Role.SystemAdministrator });

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Link_FromTheEntryToItsKeysAndLists(DatabaseKind kind)
    {
        await using var database = Create(kind);
        var market = database.Services.GetRequiredService<Authorities>().Find(Region, "market-supervision")!.AuthorityId;
        var id = await ConnectAsync(database, market, "审批系统");
        var form = new LinkForm("http://10.0.0.8/push", ["food-licence"], Pushes: false);

        Assert.Equal("system.not_found", await LinkAsync(database, Guid.NewGuid(), 0, form));
        Assert.Equal("system.not_found", await LinkAsync(database, id, 0, form, _administrator with { Region = "150303" }));
        Assert.Equal("register.invalid", await LinkAsync(database, id, 0, form with { Address = "ftp://10.0.0.8/" }));
        Assert.Equal("system.not_live", await LinkAsync(database, id, 0, form with { Pushes = true }));
        Assert.Null(await LinkAsync(database, id, 0, form));
        Assert.Equal("system.changed", await LinkAsync(database, id, 0, form));
        await GoLiveAsync(database, id);
        Assert.Equal("system.no_keys", await LinkAsync(database, id, 2, form with { Pushes = true }));

        await DoAsync<IssueLinkKeys, LinkKeys>(database, (op, p) => op.RunAsync(_administrator, id, 1, p, default), expected: "system.changed");
        var keys = (await DoAsync<IssueLinkKeys, LinkKeys>(database, (op, p) => op.RunAsync(_administrator, id, 2, p, default)))!;
        Assert.Null(await LinkAsync(database, id, 3, form with { Pushes = true }));
        var system = await ReaderAsync(database, keys.Key);
        Assert.Equal((id, market, true), (system!.AccountId, system.AuthorityId, system.IsSystem));
        Assert.Null(await ReaderAsync(database, keys.Key + "x"));

        var other = await ConnectAsync(database, market, "另一个系统");
        await GoLiveAsync(database, other);
        Assert.Null(await LinkAsync(database, other, 0, form));
        await DoAsync<IssueLinkKeys, LinkKeys>(database, (op, p) => op.RunAsync(_administrator, other, 2, p, default));
        Assert.Equal("system.items_taken", await LinkAsync(database, other, 3, form with { Pushes = true }));

        var attempt = new PushAttempt(Guid.CreateVersion7(), id, Guid.NewGuid(), "1", "事项", "step.started", PushState.Failed, "连不上");
        await DoAsync<RecordPush, PushRecorded>(database, (op, p) => op.RunAsync(attempt, p, default));
        await DoAsync<RecordPush, PushRecorded>(database, (op, p) => op.RunAsync(attempt with { State = PushState.Delivered, Fault = null }, p, default));
        var line = Assert.Single((await database.ReadAsync<PushQueries, Slice<PushLine>>(q => q.ListAsync(_administrator, id, false, null, default))).Rows);
        Assert.Equal((2, PushState.Delivered, false), (line.Attempts, line.State, line.Dead));
        Assert.Empty((await database.ReadAsync<PushQueries, Slice<PushLine>>(q => q.ListAsync(_administrator with { Region = "150303" }, id, false, null, default))).Rows);

        await DoAsync<TakeSystemList, SystemListTaken>(database, (op, p) => op.RunAsync(system, [new ListedStep("9", ListedState.Granted)], p, default));
        var list = await database.ReadAsync<ListQueries, SystemListView?>(q => q.LastAsync(_administrator, id, default));
        Assert.Equal(DifferenceKind.UnknownHere, Assert.Single(list!.Differences).Kind);
        Assert.Equal(1, (await DoAsync<AskForList, ListsAskedFor>(database, (op, p) => op.RunAsync(p, default)))!.Systems);
        Assert.Equal(0, (await DoAsync<AskForList, ListsAskedFor>(database, (op, p) => op.RunAsync(p, default)))!.Systems);

        await MoveAsync(database, id, ConnectorState.Stopped);
        Assert.Null(await ReaderAsync(database, keys.Key));
    }

    [Fact]
    public void Comparison_EveryPairOfStates_SaysWhatDiffers()
    {
        (StepStatus Ours, ListedState? Theirs, DifferenceKind? Kind)[] pairs =
        [
            (StepStatus.Ready, null, DifferenceKind.MissingThere), (StepStatus.Granted, null, null),
            (StepStatus.Ready, ListedState.InHand, DifferenceKind.NoReceipt), (StepStatus.Claimed, ListedState.InHand, null),
            (StepStatus.Claimed, ListedState.Denied, DifferenceKind.DecidedThere), (StepStatus.Withdrawn, ListedState.InHand, DifferenceKind.OpenThere),
            (StepStatus.Granted, ListedState.Granted, null), (StepStatus.Denied, ListedState.Granted, DifferenceKind.OtherDecision),
            (StepStatus.Voided, ListedState.Ended, null),
        ];
        foreach (var (ours, theirs, kind) in pairs)
        {
            var step = new SystemStepState(Guid.NewGuid(), "1", "事项", ours, DateTimeOffset.UnixEpoch);

            var found = ListComparison.Of([step], [], theirs is { } state ? [new ListedStep("1", state)] : [], DateTimeOffset.UnixEpoch.AddHours(1));

            Assert.Equal((ours, theirs, kind), (ours, theirs, found.Count == 0 ? null : Assert.Single(found).Kind));
        }

        Assert.Empty(ListComparison.Of([new SystemStepState(Guid.NewGuid(), "1", "事项", StepStatus.Ready, DateTimeOffset.UnixEpoch)], [], [], DateTimeOffset.UnixEpoch.AddHours(-1)));
    }

    private static TestDatabase Create(DatabaseKind kind) => TestDatabase.Create(kind, services =>
    {
        services.AddOrganisation(new OrganisationSettings { ContentDirectory = TestHost.ContentDirectory, Development = true });
        services.AddParties();
        services.AddCatalogue();
        services.AddCertificates(new CertificatesSettings
        {
            Files = new() { Folder = Path.Combine(Path.GetTempPath(), "suban-exchange-files") },
            Papers = new() { TemplateFolder = Path.Combine(TestHost.ContentDirectory, "papers"), WorkFolder = Path.Combine(Path.GetTempPath(), "suban-exchange-papers") },
            PublicOrigin = "http://localhost",
            Demonstration = true,
        });
        services.AddCases();
        services.AddSupervision();
        services.AddExchange();
    });

    private static async Task<Guid> ConnectAsync(TestDatabase database, Guid authority, string name)
    {
        var form = new ConnectorForm(LivelihoodDomain.CityManagement, name, authority, ConnectorNetwork.Private, ConnectorMode.Api, "http://10.0.0.8/health", "");
        return (await DoAsync<DescribeConnector, ConnectorDescribed>(database, (op, p) => op.RunAsync(null, 0, form, p, default)))!.ConnectorId;
    }

    private static async Task GoLiveAsync(TestDatabase database, Guid id)
    {
        await MoveAsync(database, id, ConnectorState.Testing);
        await DoAsync<RecordConnectorCheck, ConnectorChecked>(database, (op, p) => op.RunAsync(id, null, 5, p, default));
        await MoveAsync(database, id, ConnectorState.Live);
    }

    private static async Task MoveAsync(TestDatabase database, Guid id, ConnectorState to)
    {
        var seen = (await database.ReadAsync<ConnectorQueries, ConnectorView?>(q => q.FindAsync(_administrator, id, default)))!.Revision;
        await DoAsync<MoveConnector, ConnectorMoved>(database, (op, p) => op.RunAsync(id, seen, to, p, default));
    }

    private static async Task<string?> LinkAsync(TestDatabase database, Guid id, int seen, LinkForm form, Reader? reader = null)
    {
        var process = database.Process(nameof(LinkSystem));
        return (await database.RunAsync<LinkSystem, SystemLinked>((op, c) => op.RunAsync(reader ?? _administrator, id, seen, form, process, c), process)).Refusal?.Code;
    }

    private static Task<Reader?> ReaderAsync(TestDatabase database, string key) => database.ReadAsync<LinkQueries, Reader?>(q => q.ReaderOfAsync(key, default));

    private static async Task<T?> DoAsync<TOperation, T>(TestDatabase database, Func<TOperation, ProcessContext, Task<Outcome<T>>> act, string? expected = null)
        where TOperation : notnull
        where T : class
    {
        var process = database.Process(typeof(TOperation).Name);
        var outcome = await database.RunAsync<TOperation, T>((op, _) => act(op, process), process);
        Assert.Equal(expected, outcome.Refusal?.Code);
        return outcome.TryGet(out var value) ? value : null;
    }
}
