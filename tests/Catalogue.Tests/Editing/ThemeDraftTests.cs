using Suban.Catalogue.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

public sealed class ThemeDraftTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Start_PublishedTheme_BeginsWithItsText(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        await world.StartAsync();

        var draft = await world.DraftAsync();
        Assert.Equal("我要开小餐馆", draft.Theme.Name);
        Assert.Equal(ThemeStage.Editing, draft.Stage);
        Assert.Empty(ThemeDifference.Of(draft.Base!, draft.Theme, key => key));
        await world.Database.Services.AssertRecordedAsync<ThemeDraftStarted>("theme/150600/8");
        var again = await world.DoAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, 8, p, default));
        Assert.Equal("theme.draft_exists", again.Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Start_NewTheme_TakesTheNextLocalNumber(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var form = new NewTheme("我要开咖啡馆", ApplicantKind.Enterprise, "market-supervision", "餐饮食品", "");

        var first = await world.DoneAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, form, p, default));
        var second = await world.DoneAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, form with { Name = "我要开茶室" }, p, default));
        var taken = await world.DoAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, form with { Name = "我要开小餐馆" }, p, default));

        Assert.Equal((1001, 1002), (first.Number, second.Number));
        Assert.Contains("主题 8 已经叫", Assert.Single(taken.Refusal!.Faults).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_TwoEditorsInDifferentPlaces_KeepsBoth(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();
        var seen = (await world.DraftAsync()).Revision;
        EditingWorld.Done(await world.SaveAsync(t => t with { Summary = "同事写的简介。" }, world.Colleague));

        var saved = EditingWorld.Done(await world.SaveAsync(t => t with { AlsoCalled = ["开饭馆"] }, seen: seen));

        Assert.True(saved.Merged);
        var theme = (await world.DraftAsync()).Theme;
        Assert.Equal("同事写的简介。", theme.Summary);
        Assert.Equal(["开饭馆"], theme.AlsoCalled);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_TwoEditorsInOnePlace_LeavesTheChoiceToTheSecond(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();
        var seen = (await world.DraftAsync()).Revision;
        EditingWorld.Done(await world.SaveAsync(t => t with { Summary = "同事写的。" }, world.Colleague));

        var refused = await world.SaveAsync(t => t with { Summary = "我写的。" }, seen: seen);

        Assert.Equal("theme.both_changed", refused.Refusal?.Code);
        Assert.Contains("事项编辑乙", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(["summary"], refused.Refusal.Faults.Select(f => f.Field));
        var now = await world.DraftAsync();
        Assert.Equal("同事写的。", now.Theme.Summary);
        var mine = now.Base! with { Summary = "我写的。" };
        EditingWorld.Done(await world.DoAsync<SaveThemeDraft, ThemeDraftSaved>((op, p) => op.RunAsync(
            world.Editor, 8, new ThemeEdit(mine, seen, new HashSet<string> { "summary" }) { ComparedRevision = now.Revision }, p, default)));
        Assert.Equal("我写的。", (await world.DraftAsync()).Theme.Summary);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_NothingChanged_IsNoNewState(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();

        EditingWorld.Done(await world.SaveAsync(t => t));

        Assert.Equal(1, (await world.DraftAsync()).Revision);
        Assert.Single(await world.Database.Services.RecordedAsync("theme/150600/8"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Discard_Draft_LeavesWhatIsPublished(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.StartAsync();
        EditingWorld.Done(await world.SaveAsync(t => t with { Name = "我要开饭馆" }));

        await world.DoneAsync<DiscardThemeDraft, ThemeDraftDiscarded>((op, p) => op.RunAsync(8, 2, p, default));

        Assert.Null(await world.Database.ReadAsync<ThemeQueries, ThemeDraftView?>(q => q.DraftAsync(world.Editor, 8, default)));
        Assert.Equal("我要开小餐馆", world.Shown(8)?.Name);
    }
}
