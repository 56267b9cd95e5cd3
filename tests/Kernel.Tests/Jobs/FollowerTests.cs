using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Suban.Kernel.Database;
using Suban.Kernel.Jobs;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Jobs;

public sealed class FollowerTests
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task EveryInterval_ReadsAgain_AlsoAfterAReadingThatFailed()
    {
        await using var database = Following(new Following<Board>(_interval, (board, _) => board.ReadAsync()) { AtStart = true });
        var (board, follower) = (database.Services.GetRequiredService<Board>(), Follower(database));
        await follower.StartAsync(CancellationToken.None);

        Assert.Equal(1, await board.NextAsync());
        board.Fails = true;
        database.Clock.Advance(_interval);
        Assert.Equal(2, await board.NextAsync());
        board.Fails = false;
        database.Clock.Advance(_interval);
        Assert.Equal(3, await board.NextAsync());

        await follower.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task OnlyForOthers_OnSqlite_ReadsNothingAndEnds()
    {
        await using var database = Following(
            new Following<Board>(_interval, (board, _) => board.ReadAsync()) { AtStart = true, OnlyForOthers = true });
        var follower = Follower(database);
        await follower.StartAsync(CancellationToken.None);

        await follower.ExecuteTask!.WaitAsync(_patience);
        Assert.False(database.Services.GetRequiredService<Board>().WasRead);
    }

    private static TestDatabase Following(Following<Board> following) => TestDatabase.Create(DatabaseKind.Sqlite, services =>
    {
        services.AddLogging();
        services.Follow(following);
    });

    private static BackgroundService Follower(TestDatabase database) =>
        database.Services.GetServices<IHostedService>().OfType<Follower<Board>>().Single();

    private sealed class Board
    {
        private readonly Channel<int> _readings = System.Threading.Channels.Channel.CreateUnbounded<int>();
        private int _count;

        public bool Fails { get; set; }

        public bool WasRead => _count > 0;

        public async Task ReadAsync()
        {
            await _readings.Writer.WriteAsync(++_count);
            if (Fails)
            {
                throw new InvalidOperationException("The database is gone.");
            }
        }

        public async Task<int> NextAsync() => await _readings.Reader.ReadAsync().AsTask().WaitAsync(_patience);
    }
}
