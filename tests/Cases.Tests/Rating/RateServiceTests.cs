using Suban.Cases.Issue;
using Suban.Cases.Rating;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Rating;

public sealed class RateServiceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheDecision_IsKeptOnceAndAddedToOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        Assert.Equal("rating.not_yet", await RateAsync(world, world.Applicant, caseId, 5));
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);

        Assert.Equal("rating.not_yet", await AddAsync(world, caseId, "补充一句"));
        Assert.Equal("case.incomplete", await RateAsync(world, world.Applicant, caseId, 0));
        Assert.Equal("case.incomplete", await RateAsync(world, world.Applicant, caseId, 6));
        Assert.Null(await RateAsync(world, world.Applicant, caseId, 2));
        Assert.Equal("rating.already", await RateAsync(world, world.Applicant, caseId, 5));
        Assert.Equal("case.incomplete", await AddAsync(world, caseId, " "));
        Assert.Null(await AddAsync(world, caseId, "后来处理好了"));
        Assert.Equal("rating.added", await AddAsync(world, caseId, "再说一句"));

        Assert.Equal(2, (await world.Services.AssertRecordedAsync<ServiceRated>($"case/{caseId:N}")).Level);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByAnybodyButTheApplicant_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        Assert.Equal("case.not_found", await RateAsync(world, stranger, caseId, 5));
        Assert.Equal("case.not_found", await RateAsync(world, world.Clerk, caseId, 5));
    }

    private static async Task<string?> RateAsync(World world, Reader reader, Guid caseId, int level) =>
        (await world.TryAsync<RateService, ServiceRated>((op, p, c) => op.RunAsync(reader, caseId, new RatingChoice(level, [], null), p, c))).Refusal?.Code;

    private static async Task<string?> AddAsync(World world, Guid caseId, string words) =>
        (await world.TryAsync<AddToRating, RatingAdded>((op, p, c) => op.RunAsync(world.Applicant, caseId, words, p, c))).Refusal?.Code;
}
