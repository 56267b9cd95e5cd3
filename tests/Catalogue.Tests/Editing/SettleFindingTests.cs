using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

public sealed class SettleFindingTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Settle_Warning_IsNotCountedUntilItReadsDifferently(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("我要开小餐馆", "小餐馆（新）", StringComparison.Ordinal));
        await world.ImportAsync();
        var finding = (await OpenAsync(world)).Single(f => f.Problem.Rule == "theme-name");

        await world.DoneAsync<SettleFinding, FindingSettled>((op, p) => op.RunAsync(world.Editor, finding.Problem, "来源清单就是这样写的", p, default));

        Assert.DoesNotContain(await OpenAsync(world), f => f.Problem.Rule == "theme-name");
        var settled = (await AllAsync(world)).Single(f => f.FindingId == finding.FindingId).Settled;
        Assert.Equal(("来源清单就是这样写的", "事项编辑甲"), (settled?.Reason, settled?.ByName));
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("我要开小餐馆", "小餐馆", StringComparison.Ordinal));
        await world.ImportAsync();
        Assert.Contains(await OpenAsync(world), f => f.Problem.Rule == "theme-name");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Settle_WithoutReasonOrTwice_IsRefusedAndReopenedOnce(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var finding = (await OpenAsync(world))[0];

        var silent = await world.DoAsync<SettleFinding, FindingSettled>((op, p) => op.RunAsync(world.Editor, finding.Problem, " ", p, default));
        await world.DoneAsync<SettleFinding, FindingSettled>((op, p) => op.RunAsync(world.Editor, finding.Problem, "可以", p, default));
        var twice = await world.DoAsync<SettleFinding, FindingSettled>((op, p) => op.RunAsync(world.Editor, finding.Problem, "可以", p, default));
        await world.DoneAsync<ReopenFinding, FindingReopened>((op, p) => op.RunAsync(finding.FindingId, p, default));

        Assert.Equal("theme.invalid", silent.Refusal?.Code);
        Assert.Equal("finding.settled", twice.Refusal?.Code);
        Assert.Contains(await OpenAsync(world), f => f.FindingId == finding.FindingId);
        await world.Database.Services.AssertRecordedAsync("findings/150600", nameof(FindingSettled), nameof(FindingReopened));
    }

    [Fact]
    public async Task Findings_OfAShippedRegion_NameTheDefectsOfItsSourceList()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        world.At = "150303";
        EditingWorld.Done(await world.Database.Services.GetRequiredService<CatalogueImport>()
            .ImportAsync(ShippedContent.Folder, world.At, world.Process(nameof(PublishCatalogue)), default));

        var findings = await world.Database.ReadAsync<FindingQueries, IReadOnlyList<Finding>>(q => q.OpenAsync(world.At, default));

        var papers = findings.Where(f => f.Rule?.Code == "assist-papers").ToList();
        Assert.All(papers, f => Assert.True(f.CanBeSettled));
        Assert.Equal(8, papers.Count(f => f.Problem.Message.EndsWith("在人员信息表里没有代办人员。", StringComparison.Ordinal)));
        Assert.Contains(papers, f => f.Problem.Message == "第 29 项来源印作 39，按次序应为 29。");
        Assert.Contains(papers, f => f.Problem.Message.Contains("第 31 项三处写法不一", StringComparison.Ordinal));
        Assert.Contains(papers, f => f.Problem.Message.Contains("勾选框", StringComparison.Ordinal));
        Assert.Contains(papers, f => f.Place == "帮您办目录第 31 项 农民合作社法人注册登记");
        var first = papers[0];
        await world.DoneAsync<SettleFinding, FindingSettled>((op, p) => op.RunAsync(world.Editor, first.Problem, "来源就是这样印的", p, default));
        Assert.DoesNotContain(
            await world.Database.ReadAsync<FindingQueries, IReadOnlyList<Finding>>(q => q.OpenAsync("150303", default)), f => f.FindingId == first.FindingId);
    }

    private static Task<IReadOnlyList<Finding>> AllAsync(EditingWorld world) =>
        world.Database.ReadAsync<FindingQueries, IReadOnlyList<Finding>>(q => q.AllAsync("150600", default));

    private static Task<IReadOnlyList<Finding>> OpenAsync(EditingWorld world) =>
        world.Database.ReadAsync<FindingQueries, IReadOnlyList<Finding>>(q => q.OpenAsync("150600", default));
}
