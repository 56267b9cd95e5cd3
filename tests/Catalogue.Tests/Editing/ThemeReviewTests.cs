using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

public sealed class ThemeReviewTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Submit_FaultyDraft_SaysWhatBlocks(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();
        EditingWorld.Done(await world.SaveAsync(t => t with { Parts = [] }));

        var outcome = await world.SubmitAsync();

        Assert.Equal("theme.blocked", outcome.Refusal?.Code);
        Assert.Contains(outcome.Refusal!.Faults, f => f.Message.Contains("没有组成事项", StringComparison.Ordinal));
        Assert.Equal(ThemeStage.Editing, (await world.DraftAsync()).Stage);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Submit_UnchangedDraft_IsRefused(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();

        Assert.Equal("theme.same", (await world.SubmitAsync()).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Answer_Objection_SendsTheDraftBackWithItsWords(DatabaseKind kind)
    {
        await using var world = await InReviewAsync(kind);

        EditingWorld.Done(await world.AnswerAsync(false, "承诺时限应为 5 个工作日。"));

        var draft = await world.DraftAsync();
        Assert.Equal(ThemeStage.Editing, draft.Stage);
        var opinion = Assert.Single(draft.Opinions);
        Assert.Equal((false, "承诺时限应为 5 个工作日。", true), (opinion.Agreed, opinion.Words, opinion.Current));
        Assert.Equal("鄂尔多斯市市场监督管理局", opinion.AuthorityName);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Answer_OfAnotherDepartmentOrWithoutReason_IsRefused(DatabaseKind kind)
    {
        await using var world = await InReviewAsync(kind);

        Assert.Equal("theme.not_involved", (await world.AnswerAsync(true, authority: "taxation")).Refusal?.Code);
        Assert.Equal("theme.not_involved", (await world.AnswerAsync(true, by: world.Editor)).Refusal?.Code);
        Assert.Equal("theme.invalid", (await world.AnswerAsync(false)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Collect_BeforeEverybodyAgreed_NamesWhoIsMissing(DatabaseKind kind)
    {
        await using var world = await InReviewAsync(kind);

        var early = await world.DoAsync<CollectTheme, ThemeCollected>((op, p) => op.RunAsync(world.Editor, 8, p, default));
        EditingWorld.Done(await world.AnswerAsync(true, by: world.Editor, paper: ("白市监函〔2026〕8号", new DateOnly(2026, 1, 5))));
        var stranger = await world.DoAsync<CollectTheme, ThemeCollected>((op, p) => op.RunAsync(world.Reviewer, 8, p, default));
        await world.DoneAsync<CollectTheme, ThemeCollected>((op, p) => op.RunAsync(world.Editor, 8, p, default));

        Assert.Contains("鄂尔多斯市市场监督管理局", early.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("theme.not_bureau", stranger.Refusal?.Code);
        Assert.Equal(ThemeStage.Collected, (await world.DraftAsync()).Stage);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Recall_ThenChanged_NeedsANewOpinion(DatabaseKind kind)
    {
        await using var world = await InReviewAsync(kind);
        EditingWorld.Done(await world.AnswerAsync(true));
        Assert.Equal("theme.not_editing", (await world.SaveAsync(t => t with { Summary = "改了。" })).Refusal?.Code);

        await world.DoneAsync<RecallTheme, ThemeRecalled>((op, p) => op.RunAsync(8, p, default));
        EditingWorld.Done(await world.SaveAsync(t => t with { Summary = "改了。" }));
        EditingWorld.Done(await world.SubmitAsync());

        Assert.Null(Assert.Single((await world.DraftAsync()).Asked).Opinion);
        var collected = await world.DoAsync<CollectTheme, ThemeCollected>((op, p) => op.RunAsync(world.Editor, 8, p, default));
        Assert.Equal("theme.unagreed", collected.Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Schedule_InTheFuture_IsPublishedOnItsDay(DatabaseKind kind)
    {
        await using var world = await InReviewAsync(kind);
        EditingWorld.Done(await world.AnswerAsync(true));
        await world.DoneAsync<CollectTheme, ThemeCollected>((op, p) => op.RunAsync(world.Editor, 8, p, default));
        var today = RegionTime.DateOf(world.Database.Clock.GetUtcNow());
        var yesterday = await world.DoAsync<ScheduleTheme, ThemeScheduled>((op, p) => op.RunAsync(world.Editor, 8, today.AddDays(-1), p, default));
        await world.DoneAsync<ScheduleTheme, ThemeScheduled>((op, p) => op.RunAsync(world.Editor, 8, today.AddDays(2), p, default));
        Assert.Equal("theme.invalid", yesterday.Refusal?.Code);

        await RunJobAsync(world);
        Assert.Equal("我要开小餐馆", world.Shown(8)?.Name);
        world.Database.Clock.Advance(TimeSpan.FromDays(2));
        await RunJobAsync(world);

        Assert.Equal("我要开饭馆", world.Shown(8)?.Name);
        Assert.Equal(2, (await world.Database.Services.AssertRecordedAsync<ThemePublished>("theme/150600/8")).Edition);
    }

    private static Task RunJobAsync(EditingWorld world) => world.Database.ReadAsync<PublishDueThemes, bool>(async job =>
    {
        await job.RunAsync(default);
        return true;
    });

    private static async Task<EditingWorld> InReviewAsync(DatabaseKind kind)
    {
        var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();
        EditingWorld.Done(await world.SaveAsync(t => t with { Name = "我要开饭馆" }));
        EditingWorld.Done(await world.SubmitAsync());
        return world;
    }
}
