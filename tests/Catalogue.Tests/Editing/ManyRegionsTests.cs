using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

/// <summary>Regions edit for themselves and share numbers and files.</summary>
public sealed class ManyRegionsTests
{
    private const string Other = "150602";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Start_NewThemesInTwoRegions_NeverShareANumber(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.ImportAsync(Other);

        var numbers = new List<int>();
        foreach (var (region, name) in new[] { (EditingWorld.Region, "我要开咖啡馆"), (Other, "我要开咖啡馆"), (EditingWorld.Region, "我要开茶室"), (Other, "我要开书吧") })
        {
            world.At = region;
            var form = new NewTheme(name, ApplicantKind.Enterprise, "market-supervision", "餐饮食品", "");
            numbers.Add((await world.DoneAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, form, p, default))).Number);
        }

        Assert.Equal([1001, 1002, 1003, 1004], numbers);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Start_AfterAThrownAwayOne_FollowsEveryNumberInUse(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.ImportAsync(Other);
        var form = new NewTheme("我要开咖啡馆", ApplicantKind.Enterprise, "market-supervision", "餐饮食品", "");
        var first = await world.DoneAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, form, p, default));
        EditingWorld.Done(await world.SaveAsync(t => t with { PromisedWorkingDays = 5, Summary = "一次办好。", Parts = [new ThemePart { Item = "registration" }] }, number: first.Number));
        await world.PublishAsync(first.Number);

        world.At = Other;
        var second = await world.DoneAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(world.Editor, form, p, default));

        Assert.Equal((1001, 1002), (first.Number, second.Number));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Export_OverAllRegions_WritesWhatTheyAgreeOn(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.ImportAsync(Other);
        await world.EditAndPublishAsync(t => t with { Summary = "一个地方写的。" });

        var alone = await ExportAsync(world);
        var text = await File.ReadAllTextAsync(Path.Combine(world.Content.Folder, "themes/008.yaml"));
        world.At = Other;
        await world.EditAndPublishAsync(t => t with { Summary = "另一个地方写的。" });
        var apart = await ExportAsync(world);

        Assert.Equal((8, true), (Assert.Single(alone).Number, alone[0].Written));
        Assert.Contains("一个地方写的。", text, StringComparison.Ordinal);
        var theme = Assert.Single(apart);
        Assert.False(theme.Written);
        Assert.Equal([EditingWorld.Region, Other], theme.Regions);
        Assert.Equal(text, await File.ReadAllTextAsync(Path.Combine(world.Content.Folder, "themes/008.yaml")));
    }

    private static Task<IReadOnlyList<ExportedTheme>> ExportAsync(EditingWorld world) =>
        world.Database.Services.GetRequiredService<ThemeExport>().WriteAsync(world.Content.Folder, default);
}
