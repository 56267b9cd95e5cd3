using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Experience;
using Suban.Cases.Issue;
using Suban.Cases.Rating;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Experience;

public sealed class ThemeExperienceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Count_FromFiveFinishedCasesOn_GivesWhatHalfOfThemDidNotGoBeyond(DatabaseKind kind)
    {
        foreach (var finished in (int[][])[[0, 1, 3, 0], [0, 1, 3, 0, 5]])
        {
            await using var world = await World.CreateAsync(kind);
            world.GoTo(11, 2);
            foreach (var days in finished)
            {
                await FinishAsync(world, days, level: days == 5 ? 2 : 3);
            }

            await world.AcceptedAsync(); // goes on, so it is not counted
            await world.PublishAsync(); // after the cases: their plan is none of the shipped ones
            await CountAsync(world);

            Assert.Equal(finished.Length < 5 ? null : new CountedTheme(World.Region, 8, Cases: 5, WorkingDays: 1, Visits: 1, Materials: 2, Rated: 5, Satisfied: 4), Find(world));
            world.Pass(TimeSpan.FromDays(400));
            await CountAsync(world);
            Assert.Null(Find(world));
        }
    }

    [Theory]
    [InlineData(new[] { 4 }, 4)]
    [InlineData(new[] { 9, 1 }, 1)]
    [InlineData(new[] { 5, 1, 9 }, 5)]
    [InlineData(new[] { 8, 2, 6, 4 }, 4)]
    public void Median_IsTheSmallestHalfDoNotGoBeyond(int[] figures, int median) => Assert.Equal(median, CountThemeExperience.Median(figures));

    private static async Task FinishAsync(World world, int days, int level)
    {
        var caseId = await world.AcceptedAsync();
        world.Pass(TimeSpan.FromDays(days));
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);
        var revision = (await world.CaseAsync(caseId)).Revision;
        var handOver = new HandOver { Method = DeliveryMethod.OnSite, ReceiverName = "申请人甲", IdentityCheck = "核对身份证原件" };
        await world.DoAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, handOver, p, c));
        await world.DoAsync<RateService, ServiceRated>((op, p, c) => op.RunAsync(world.Applicant, caseId, new RatingChoice(level, [], null), p, c));
    }

    private static async Task CountAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var job = new CountThemeExperience(
            scope.ServiceProvider.GetRequiredService<AppDbContext>(), world.Database.Writes, world.Services.GetRequiredService<CatalogueStore>(),
            world.Services.GetRequiredService<CaseTimes>(), world.Services.GetRequiredService<ThemeExperiences>(), world.Database.Clock);
        await job.RunAsync(CancellationToken.None);
    }

    private static CountedTheme? Find(World world) => world.Services.GetRequiredService<ThemeExperiences>().Find(World.Region, 8);
}
