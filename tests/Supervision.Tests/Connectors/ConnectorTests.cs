using Suban.Catalogue;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Connectors;
using Suban.Supervision.Problems;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Connectors;

public sealed class ConnectorTests
{
    private static readonly ConnectorForm _form = new(
        LivelihoodDomain.Housing, "公积金系统", null, ConnectorNetwork.Private, ConnectorMode.Api, "http://10.0.0.8/health", "housing-key");

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Life_FromTheEntryToAnIncident(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var id = (await world.DoneAsync<DescribeConnector, ConnectorDescribed>((op, p) => op.RunAsync(null, 0, _form, p, default))).ConnectorId;

        Assert.Equal("connector.cannot_move", (await MoveAsync(world, id, ConnectorState.Live)).Refusal?.Code);
        Assert.True((await MoveAsync(world, id, ConnectorState.Testing)).TryGet(out _));
        Assert.Equal("connector.never_answered", (await MoveAsync(world, id, ConnectorState.Live)).Refusal?.Code);
        await CheckAsync(world, id, null);
        Assert.True((await MoveAsync(world, id, ConnectorState.Live)).TryGet(out _));

        await CheckAsync(world, id, "连不上");
        await CheckAsync(world, id, "连不上");
        Assert.Empty(await ProblemsAsync(world));
        await CheckAsync(world, id, "连不上");
        await CheckAsync(world, id, "连不上");

        var view = await FindAsync(world, id);
        Assert.Equal((true, 5, 4, "连不上"), (view!.IsDown, view.Checks, view.Failed, view.LastFault));
        var problem = Assert.Single(await ProblemsAsync(world));
        Assert.Equal(ProblemSource.Connection, problem.Source);
        Assert.Contains("“公积金系统”连续 3 次没有回应", problem.Description, StringComparison.Ordinal);
        await world.Database.Services.AssertRecordedAsync(
            $"connector/{id}", nameof(ConnectorDescribed), nameof(ConnectorMoved), nameof(ConnectorMoved), nameof(ConnectorFailed));

        await CheckAsync(world, id, null);
        Assert.False((await FindAsync(world, id))!.IsDown);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Describe_AnothersState_OrAnothersRegion_IsRefused(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var id = (await world.DoneAsync<DescribeConnector, ConnectorDescribed>((op, p) => op.RunAsync(null, 0, _form, p, default))).ConnectorId;

        Assert.Equal("register.changed", (await DescribeAsync(world, id, 1, _form)).Refusal?.Code);
        Assert.Equal(["Name"], (await DescribeAsync(world, null, 0, _form)).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await DescribeAsync(world, id, 2, _form with { Credential = "" })).TryGet(out _));
        Assert.Null((await FindAsync(world, id))!.Credential);
        world.At = RegisterWorld.Elsewhere;
        Assert.Equal("connector.not_found", (await DescribeAsync(world, id, 3, _form)).Refusal?.Code);
        Assert.Null(await FindAsync(world, id));
    }

    [Theory]
    [InlineData("10.0.0.8/health")]
    [InlineData("ftp://10.0.0.8/")]
    [InlineData("http://user:secret@10.0.0.8/")]
    public async Task Describe_AddressNobodyShouldAsk_IsRefused(string address)
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);

        Assert.Equal(["Address"], (await DescribeAsync(world, null, 0, _form with { Address = address })).Refusal!.Faults.Select(f => f.Field));
    }

    [Fact]
    public async Task Check_AfterAMonth_KeepsNoOlderChecks()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var id = (await world.DoneAsync<DescribeConnector, ConnectorDescribed>((op, p) => op.RunAsync(null, 0, _form, p, default))).ConnectorId;
        await CheckAsync(world, id, null);
        world.Database.Clock.AdjustTime(world.Database.Clock.GetUtcNow().AddDays(RecordConnectorCheck.DaysKept + 1));

        await CheckAsync(world, id, null);

        Assert.Equal(1, await world.Database.ReadAsync<AppDbContext, int>(db => Task.FromResult(db.Set<ConnectorCheck>().Count())));
    }

    private static Task<Outcome<ConnectorDescribed>> DescribeAsync(RegisterWorld world, Guid? id, int seen, ConnectorForm form) =>
        world.DoAsync<DescribeConnector, ConnectorDescribed>((op, p) => op.RunAsync(id, seen, form, p, default));

    private static async Task<Outcome<ConnectorMoved>> MoveAsync(RegisterWorld world, Guid id, ConnectorState to)
    {
        var seen = (await FindAsync(world, id))!.Revision;
        return await world.DoAsync<MoveConnector, ConnectorMoved>((op, p) => op.RunAsync(id, seen, to, p, default));
    }

    private static async Task CheckAsync(RegisterWorld world, Guid id, string? fault)
    {
        world.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.DoneAsync<RecordConnectorCheck, ConnectorChecked>((op, p) => op.RunAsync(id, fault, 12, p, default));
    }

    private static Task<ConnectorView?> FindAsync(RegisterWorld world, Guid id) =>
        world.Database.ReadAsync<ConnectorQueries, ConnectorView?>(q => q.FindAsync(world.Keeper, id, default));

    private static Task<IReadOnlyList<ProblemView>> ProblemsAsync(RegisterWorld world) =>
        world.Database.ReadAsync<ProblemQueries, IReadOnlyList<ProblemView>>(q => q.ListAsync(world.Keeper, default));
}
