using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Lists;
using Suban.Assistance.Tests.Team;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Lists;

public sealed class RecordListPostingTests
{
    private const string Board = "政务服务大厅公示栏";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ChannelOfTheRegion_HasTheListInForce(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);

        Assert.Null((await PostAsync(world, new PostingForm(Board, world.Today, "一楼公示栏"))).Refusal);

        var channels = await world.Database.ReadAsync<PostingQueries, IReadOnlyList<ChannelLine>>(q => q.ChannelsAsync(world.At, default));
        Assert.Equal(["内蒙古政务服务网", "正镶白旗政府网站", "“蒙速办”移动端", Board], channels.Select(c => c.Channel));
        Assert.Equal((Board, "一楼公示栏"), (Assert.Single(channels, c => c.IsCurrent).Channel, Assert.Single(channels, c => c.IsCurrent).Place));
        Assert.Equal("Channel", Assert.Single((await PostAsync(world, new PostingForm(Board, world.Today, "一楼公示栏"))).Refusal!.Faults).Field);
        await world.Database.Services.AssertRecordedAsync<ListPosted>($"assist-list/{world.At}");
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await PostAsync(world, new PostingForm("别的网站", world.Today.AddDays(-900), ""));

        Assert.Equal(["Channel", "Place", "PostedOn"], outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sheet_OfTheDistrict_HasThirtyThreeLinesInItsOrder()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite, TeamWorld.District);
        var region = world.Database.Services.GetRequiredService<CatalogueStore>().Current.Region(world.At)!;

        var sheet = world.Database.Services.GetRequiredService<AssistListSheet>().Make(region)!;
        var one = world.Database.Services.GetRequiredService<AssistListSheet>().Make(region, "区发改")!;

        Assert.Equal(("海南区“帮您办”代办帮办服务事项目录", "第一批"), (sheet.Title, sheet.Subtitle));
        Assert.Equal(33, Rows(sheet).Count);
        Assert.Equal(6, Rows(one).Count);
        Assert.Equal(["29", "区市场监督管理局"], Rows(sheet)[28].Cells.Take(2).Select(c => c.Text));
    }

    private static IReadOnlyList<SheetRow> Rows(Sheet sheet) =>
        Assert.Single(sheet.Blocks.OfType<SheetTable>()).Rows;

    private static Task<Outcome<ListPosted>> PostAsync(TeamWorld world, PostingForm form) =>
        world.DoAsync<RecordListPosting, ListPosted>((op, p) => op.RunAsync(world.Keeper, form, p, default));
}
