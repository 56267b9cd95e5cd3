using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Database;
using Suban.Kernel.Jobs;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Jobs;

public sealed class JobLeaseTests
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task TryTakeAsync_TwoNodes_OneRunsIt_TheOtherAfterTheLeaseOfADeadOne()
    {
        Assert.SkipWhen(Databases.PostgresServer is null, "PostgreSQL not configured");
        await using var database = TestDatabase.Create(DatabaseKind.Postgres);
        var one = Node(database);
        var two = Node(database);

        Assert.True(await one.TryTakeAsync("job", _interval, CancellationToken.None));
        Assert.False(await two.TryTakeAsync("job", _interval, CancellationToken.None));

        database.Clock.Advance(JobLeases.Length);
        Assert.True(await two.TryTakeAsync("job", _interval, CancellationToken.None));
        await two.ReleaseAsync("job", CancellationToken.None);

        Assert.False(await one.TryTakeAsync("job", _interval, CancellationToken.None));
        database.Clock.Advance(_interval);
        Assert.True(await one.TryTakeAsync("job", _interval, CancellationToken.None));
    }

    private static JobLeases Node(TestDatabase database) => new(
        database.Writes, database.Services.GetRequiredService<KernelSettings>(), database.Clock);
}
