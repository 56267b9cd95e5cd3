using Suban.Catalogue.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

/// <summary>A change above reaches an edited theme as something to weigh, until it is taken over or settled with a reason.</summary>
public sealed class TemplateChangesTests
{
    private const string Other = "150602";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TemplateChanges_EditedTheme_WaitsForItsEditor_TheOthersFollow(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.ImportAsync(Other);
        await world.EditAndPublishAsync(t => t with { Notes = ["周六也办。"] });
        Assert.False((await RowAsync(world)).TemplateMoved);

        await ChangeAsync(world, "summary: 三天办好。");

        var row = await RowAsync(world);
        Assert.True(row.TemplateMoved);
        Assert.Equal("一次办好。", world.Shown(8)!.Summary);
        Assert.Equal("样板改了简介，本地还是以前的写法。", (await FindingAsync(world))!.Problem.Message);
        world.At = Other;
        Assert.Equal("三天办好。", world.Shown(8)!.Summary);
        Assert.False((await RowAsync(world)).TemplateMoved);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TemplateChanges_TakenOver_IsWeighed(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Notes = ["周六也办。"] });
        await ChangeAsync(world, "summary: 三天办好。");

        await world.EditAndPublishAsync(t => t with { Summary = "三天办好。" });

        Assert.False((await RowAsync(world)).TemplateMoved);
        Assert.Equal(["周六也办。"], world.Shown(8)!.Notes);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TemplateChanges_SettledWithAReason_StaysSettledUntilTheNextChange(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Notes = ["周六也办。"] });
        await ChangeAsync(world, "summary: 三天办好。");
        var finding = (await FindingAsync(world))!;

        await world.DoneAsync<SettleFinding, FindingSettled>((op, p) => op.RunAsync(world.Editor, finding.Problem, "本地五天才办得好", p, default));

        Assert.False((await RowAsync(world)).TemplateMoved);
        await ChangeAsync(world, "summary: 两天办好。");
        Assert.True((await RowAsync(world)).TemplateMoved);
    }

    private static async Task ChangeAsync(EditingWorld world, string summary)
    {
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("summary: 一次办好。", summary, StringComparison.Ordinal));
        foreach (var region in world.Store.Current.Regions.Select(r => r.Code).ToList())
        {
            EditingWorld.Done(await world.ImportAsync(region));
        }
    }

    private static async Task<ThemeRow> RowAsync(EditingWorld world) =>
        (await world.Database.ReadAsync<ThemeQueries, IReadOnlyList<ThemeRow>>(q => q.ListAsync(world.Editor, default))).Single(r => r.Number == 8);

    private static async Task<Finding?> FindingAsync(EditingWorld world) =>
        (await world.Database.ReadAsync<FindingQueries, IReadOnlyList<Finding>>(q => q.OpenAsync(world.At, default)))
            .SingleOrDefault(f => f.Problem.Rule == "template-moved");
}
