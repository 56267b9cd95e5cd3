using Suban.Assistance.Reports;
using Suban.Assistance.Tests.Team;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Reports;

public sealed class CaseStoryTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Story_SubmittedAdoptedAndPublished_IsReadByEverybody(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var writer = Writer(world);
        var story = await WrittenAsync(world, writer);

        Assert.Equal("assist-story.not_found", (await ReviewAsync(world, world.Keeper, story, 1, true)).Refusal?.Code);
        await SubmitAsync(world, writer, story, 1);
        Assert.Equal("assist-story.fixed", (await WriteAsync(world, writer, story, 2)).Refusal?.Code);
        Assert.Equal("assist-story.not_adopted", (await PublishAsync(world, story, 2)).Refusal?.Code);
        Assert.Null((await ReviewAsync(world, world.Keeper, story, 2, true)).Refusal);
        Assert.Empty(await PublishedAsync(world));
        Assert.Null((await PublishAsync(world, story, 3)).Refusal);

        Assert.Equal("少跑十二趟", Assert.Single(await PublishedAsync(world)).Title);
        Assert.Null((await PublishAsync(world, story, 4, shown: false)).Refusal);
        Assert.Empty(await PublishedAsync(world));
        await world.Database.Services.AssertRecordedAsync(
            $"assist-story/{story}", nameof(StoryWritten), nameof(StorySubmitted), nameof(StoryReviewed), nameof(StoryPublished), nameof(StoryPublished));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Review_GivenBack_SaysWhyAndCanBeChanged(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var writer = Writer(world);
        var story = await WrittenAsync(world, writer);
        await SubmitAsync(world, writer, story, 1);

        Assert.Equal("Opinion", Assert.Single((await ReviewAsync(world, world.Keeper, story, 2, false, " ")).Refusal!.Faults).Field);
        Assert.Null((await ReviewAsync(world, world.Keeper, story, 2, false, "做法写具体些。")).Refusal);
        Assert.NotNull(await world.Database.ReadAsync<StoryQueries, StoryView?>(q => q.FindAsync(world.Keeper, story, default)));
        Assert.Null((await WriteAsync(world, writer, story, 3)).Refusal);

        var view = await world.Database.ReadAsync<StoryQueries, StoryView?>(q => q.FindAsync(writer, story, default));
        Assert.Equal(("退回修改", "做法写具体些。"), (view!.Words, view.Opinion));
        Assert.Equal("assist-story.not_found", (await WriteAsync(world, Writer(world, 1), story, 4)).Refusal?.Code);
    }

    [Fact]
    public async Task Review_ByWhoWroteIt_IsRefused()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        var keeper = world.Keeper;
        var story = await WrittenAsync(world, keeper);
        await SubmitAsync(world, keeper, story, 1);

        Assert.Equal("assist-story.own", (await ReviewAsync(world, keeper, story, 2, true)).Refusal?.Code);
    }

    [Fact]
    public async Task Write_ByADepartmentThatHasNoPart_IsRefused()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal("assist-story.not_yours", (await WriteAsync(world, world.Reader("审批人员丙", world.Authority("tobacco"), Role.Approver), null, 0)).Refusal?.Code);
    }

    [Fact]
    public async Task Write_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.DoAsync<WriteStory, StoryWritten>((op, p) => op.RunAsync(world.Keeper, null, 0, new StoryForm("", "", "", ""), p, default));

        Assert.Equal(["Effect", "Heading", "Measures", "Project"], outcome.Refusal!.Faults.Select(f => f.Field).Order(StringComparer.Ordinal));
    }

    private static Reader Writer(TeamWorld world, int department = 0) => world.Reader("审批人员甲", world.Departments[department].Authority.AuthorityId, Role.Approver);

    private static Task<Outcome<StoryWritten>> WriteAsync(TeamWorld world, Reader reader, Guid? story, int seen) => world.DoAsync<WriteStory, StoryWritten>(
        (op, p) => op.RunAsync(reader, story, seen, new StoryForm("少跑十二趟", "一个中型光伏项目", "提前介入。\n一次告知。", "少跑十二趟，快了二十天。"), p, default));

    private static async Task<Guid> WrittenAsync(TeamWorld world, Reader reader) => (await WriteAsync(world, reader, null, 0)).TryGet(out var written) ? written.StoryId : default;

    private static Task<StorySubmitted> SubmitAsync(TeamWorld world, Reader reader, Guid story, int seen) =>
        world.DoneAsync<SubmitStory, StorySubmitted>((op, p) => op.RunAsync(reader, story, seen, p, default));

    private static Task<Outcome<StoryReviewed>> ReviewAsync(TeamWorld world, Reader reader, Guid story, int seen, bool adopted, string opinion = "") =>
        world.DoAsync<ReviewStory, StoryReviewed>((op, p) => op.RunAsync(reader, story, seen, adopted, opinion, p, default));

    private static Task<Outcome<StoryPublished>> PublishAsync(TeamWorld world, Guid story, int seen, bool shown = true) =>
        world.DoAsync<PublishStory, StoryPublished>((op, p) => op.RunAsync(story, seen, shown, p, default));

    private static Task<IReadOnlyList<PublishedStory>> PublishedAsync(TeamWorld world) =>
        world.Database.ReadAsync<StoryQueries, IReadOnlyList<PublishedStory>>(q => q.PublishedAsync(world.At, default));
}
