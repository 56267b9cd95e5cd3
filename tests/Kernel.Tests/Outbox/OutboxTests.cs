using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Suban.Kernel.Database;
using Suban.Kernel.Outbox;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Outbox;

public sealed class OutboxTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task DeliverDueAsync_HandlerFailsTwice_DeliversOnTheThirdAttempt(DatabaseKind kind)
    {
        var handler = new FlakyHandler { FailuresEach = 2 };
        await using var database = Database(kind, handler);
        await SendAsync(database, 300);

        await DeliverUntilQuietAsync(database, rounds: 4);

        Assert.Equal(300, handler.Effects.Count);
        Assert.Equal(900, handler.Calls);
        Assert.Equal(0, (await BacklogAsync(database)).Waiting);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task DeliverDueAsync_AlwaysFails_IsGivenUpAfterTenAndCanBeRetried(DatabaseKind kind)
    {
        var handler = new FlakyHandler { FailuresEach = int.MaxValue };
        await using var database = Database(kind, handler);
        await SendAsync(database, 1);
        await DeliverUntilQuietAsync(database, rounds: 12);

        var dead = Assert.Single((await DeadLettersAsync(database)).Rows);
        Assert.Equal(10, handler.Calls);
        Assert.Equal(("test.topic", 10), (dead.Topic, dead.Attempts));
        Assert.Contains("gateway is down", dead.LastError, StringComparison.Ordinal);

        handler.FailuresEach = 0;
        var retried = await RetryAsync(database, dead.MessageId);
        await DeliverUntilQuietAsync(database, rounds: 1);

        Assert.True(retried.TryGet(out _));
        Assert.Single(handler.Effects);
        Assert.Equal("outbox.message_not_there", (await RetryAsync(database, dead.MessageId)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeAsync_NodeDiesUnderItsLease_AnotherDeliversAfterTheLease(DatabaseKind kind)
    {
        var handler = new FlakyHandler();
        await using var database = Database(kind, handler);
        await SendAsync(database, 5);
        var taken = await database.Services.GetRequiredService<OutboxLeases>().TakeAsync(CancellationToken.None);

        await DeliverUntilQuietAsync(database, rounds: 1);
        Assert.Equal((5, 0), (taken.Messages.Count, handler.Calls));

        database.Clock.Advance(OutboxLeases.Length);
        await DeliverUntilQuietAsync(database, rounds: 1);
        Assert.Equal(5, handler.Effects.Count);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeAsync_MessageKillsEveryNode_IsGivenUp(DatabaseKind kind)
    {
        await using var database = Database(kind, new FlakyHandler());
        await SendAsync(database, 1);
        var leases = database.Services.GetRequiredService<OutboxLeases>();

        for (var crash = 0; crash < 11; crash++)
        {
            await leases.TakeAsync(CancellationToken.None);
            database.Clock.Advance(OutboxLeases.Length);
        }

        Assert.Single((await DeadLettersAsync(database)).Rows);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeAsync_OneMessageKillsEveryNode_TakesNobodyWithIt(DatabaseKind kind)
    {
        var handler = new FlakyHandler();
        await using var database = Database(kind, handler);
        await SendAsync(database, 30);
        var (leases, deadly) = (database.Services.GetRequiredService<OutboxLeases>(), Guid.Empty);
        var delivered = new List<Guid>();

        for (var round = 0; round < 60; round++)
        {
            var batch = await leases.TakeAsync(CancellationToken.None);
            deadly = deadly == Guid.Empty ? batch.Messages[4].Id : deadly;
            if (batch.Messages.All(m => m.Id != deadly))
            {
                delivered.AddRange(batch.Messages.Select(m => m.Id));
                await leases.SettleAsync(batch, [.. batch.Messages.Select(m => m.Id)], [], []);
            }

            database.Clock.Advance(OutboxLeases.Length);
        }

        Assert.Equal(deadly, Assert.Single((await DeadLettersAsync(database)).Rows).MessageId);
        Assert.Equal(29, delivered.Distinct().Count());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task DeliverDueAsync_HostStopsMeanwhile_IsNoFailure(DatabaseKind kind)
    {
        var handler = new FlakyHandler { Takes = Timeout.InfiniteTimeSpan };
        await using var database = Database(kind, handler);
        await SendAsync(database, 3);
        using var stopping = new CancellationTokenSource();

        var delivering = database.Services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(stopping.Token);
        await handler.Begun.Task;
        await stopping.CancelAsync();
        await delivering;
        var next = await database.Services.GetRequiredService<OutboxLeases>().TakeAsync(CancellationToken.None);

        Assert.Equal([1, 1, 1], next.Messages.Select(m => m.Attempts));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeAsync_TwoNodesAtOnce_NeverShareAMessage(DatabaseKind kind)
    {
        await using var database = Database(kind, new FlakyHandler());
        await SendAsync(database, 400);
        var leases = database.Services.GetRequiredService<OutboxLeases>();

        var batches = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => leases.TakeAsync(CancellationToken.None)));

        var taken = batches.SelectMany(b => b.Messages).Select(m => m.Id).ToArray();
        Assert.Equal(taken.Length, taken.Distinct().Count());
        Assert.Equal(400, taken.Length);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pump_MessageCommitted_IsDeliveredAtOnce(DatabaseKind kind)
    {
        var handler = new FlakyHandler();
        await using var database = Database(kind, handler);
        var pump = database.Services.GetServices<IHostedService>().OfType<OutboxPump>().Single();
        await pump.StartAsync(CancellationToken.None);
        await SendAsync(database, 1);

        await handler.First.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await pump.StopAsync(CancellationToken.None);
        Assert.Single(handler.Effects);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Send_OperationRefused_LeavesNoMessage(DatabaseKind kind)
    {
        await using var database = Database(kind, new FlakyHandler());

        await database.RunAsync<AppDbContext, string>((db, _) =>
        {
            db.Send("test.topic", "never", database.Clock.GetUtcNow());
            return Task.FromResult<Outcome<string>>(new Refusal("test.refused", "不行。"));
        });

        Assert.Equal(0, (await BacklogAsync(database)).Waiting);
    }

    private static TestDatabase Database(DatabaseKind kind, FlakyHandler handler) =>
        TestDatabase.Create(kind, services => services.AddSingleton<IOutboxHandler>(handler));

    private static Task SendAsync(TestDatabase database, int count) => database.ArrangeAsync(db =>
    {
        for (var i = 0; i < count; i++)
        {
            db.Send("test.topic", $"message {i}", database.Clock.GetUtcNow());
        }

        return Task.CompletedTask;
    });

    private static async Task DeliverUntilQuietAsync(TestDatabase database, int rounds)
    {
        var delivery = database.Services.GetRequiredService<OutboxDelivery>();
        for (var round = 0; round < rounds; round++)
        {
            while (await delivery.DeliverDueAsync(CancellationToken.None) > 0)
            {
                // the next batch
            }

            if (rounds > 1)
            {
                database.Clock.Advance(TimeSpan.FromHours(2));
            }
        }
    }

    private static Task<Outcome<DeadLetterRetried>> RetryAsync(TestDatabase database, Guid message)
    {
        var process = database.Process("RetryDeadLetter");
        return database.RunAsync<RetryDeadLetter, DeadLetterRetried>((op, cancel) => op.RunAsync(message, process, cancel), process);
    }

    private static Task<OutboxBacklog> BacklogAsync(TestDatabase database) =>
        database.ReadAsync<OutboxQueries, OutboxBacklog>(q => q.BacklogAsync(CancellationToken.None));

    private static Task<Slice<UndeliveredMessage>> DeadLettersAsync(TestDatabase database) =>
        database.ReadAsync<OutboxQueries, Slice<UndeliveredMessage>>(q => q.DeadLettersAsync(null, CancellationToken.None));

    private sealed class FlakyHandler : IOutboxHandler
    {
        private readonly ConcurrentDictionary<Guid, int> _calls = new();

        public int FailuresEach { get; set; }

        public TimeSpan Takes { get; init; }

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentDictionary<Guid, string> Effects { get; } = new();

        public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Calls => _calls.Values.Sum();

        public string Topic => "test.topic";

        public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
        {
            Begun.TrySetResult();
            await Task.Delay(Takes, cancel);
            if (_calls.AddOrUpdate(messageId, 1, (_, calls) => calls + 1) <= FailuresEach)
            {
                throw new InvalidOperationException("The gateway is down.");
            }

            Effects[messageId] = body;
            First.TrySetResult();
        }
    }
}
