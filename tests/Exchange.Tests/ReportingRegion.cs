using Microsoft.Extensions.Time.Testing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Exchange.Tests;

/// <summary>A region on each database, and a platform above it; every test subscribes under a name of its own.</summary>
public sealed class ReportingRegion : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, ConnectedSystem> _worlds = [];
    private UpperPlatform? _upper;

    internal async Task<ReportSubscriber> SubscribeAsync(DatabaseKind kind, string name, DateOnly since, params string[] choices)
    {
        _upper ??= await UpperPlatform.StartAsync();
        if (!_worlds.TryGetValue(kind, out var world))
        {
            _worlds[kind] = world = new ConnectedSystem(new TestHost(kind, new FakeTimeProvider(TestProcess.Start)));
            await world.InitializeAsync();
            await world.ForgetJobsAsync();
        }

        return await ReportSubscriber.CreateAsync(world, _upper, $"{kind}-{name}", since, choices);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _worlds.Values)
        {
            await world.DisposeAsync();
        }

        await (_upper?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
