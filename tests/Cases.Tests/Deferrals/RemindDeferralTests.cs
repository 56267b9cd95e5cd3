using Suban.Cases.Deferrals;
using Suban.Cases.Tests.Delays;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Deferrals;

public sealed class RemindDeferralTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ThreeDaysAndOneDayBefore_RemindsOnceEach(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var deferred = await world.DeferredAsync();
        var counts = new List<int>();
        foreach (var before in (int[])[4, 3, 3, 2, 1, 1, 0])
        {
            var day = deferred.DueOn.AddDays(-before);
            world.GoTo(day.Month, day.Day);
            await world.RunDeadlinesAsync();
            counts.Add((await world.Services.RecordedAsync($"case/{deferred.CaseId:N}")).Count(e => e.Is<DeferralReminded>()));
        }

        Assert.Equal([0, 1, 1, 1, 2, 2, 2], counts);
    }
}
