using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Jobs;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Acceptance;

public sealed class DeemAcceptedTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Job_SilenceToTheCloseOfTheFifthWorkingDay_AcceptsAsOfTheReceipt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();

        // Received on Monday 28 September; the holiday takes 1 to 7 October out, 10 October is worked.
        world.GoTo(10, 10, 17, 29);
        await RunJobAsync(world);
        Assert.Equal(CaseStatus.Received, (await world.CaseAsync(caseId)).Status);

        world.GoTo(10, 10, 17, 31);
        await RunJobAsync(world);
        await RunJobAsync(world);

        var @case = await world.CaseAsync(caseId);
        Assert.Equal((CaseStatus.Accepted, new DateOnly(2026, 9, 28)), (@case.Status, @case.AcceptedOn));
        Assert.All(@case.Steps.Where(s => s.Accepted), s => Assert.Equal(new DateOnly(2026, 9, 28), s.AcceptedOn));
        await world.Services.AssertRecordedAsync<CaseDeemedAccepted>($"case/{caseId:N}");
        Assert.Equal(1, await world.QueryAsync<AppDbContext, int>(db => db.Set<CaseAlert>().CountAsync()));
    }

    private static async Task RunJobAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
    }
}
