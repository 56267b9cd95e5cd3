using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

/// <summary>Where the flow of the autonomous region binds, an edited theme may ask for less of it and never for more.</summary>
public sealed class StrictFlowTests
{
    private const string Strict = "150271";

    public static TheoryData<string, string> Additions => new()
    {
        { "step", "不能加环节“招牌设置”：请从事项里移出。" },
        { "material", "不能多要材料“招牌效果图”" },
        { "condition", "不能加办理条件“经营满一年”：请删去" },
        { "range", "不能加适用范围“不超过 30 平方米”" },
        { "stop", "选“不是”的人，样板可以接着办，不能拦下" },
        { "answer", "不能去掉选项“不做”" },
        { "always", "不能让更多的人办“卫生评价”" },
        { "after", "不能给“小餐饮登记”加前置环节 设立登记" },
        { "department", "不能去掉“卫生评价”：它的部门在这个主题里没有别的环节了" },
        { "promise", "承诺不能比 5 个工作日更长。" },
    };

    [Theory, MemberData(nameof(Additions))]
    public async Task Add_ToTheTemplate_InAStrictRegion_BlocksPublicationAndSaysWhatToDo(string what, string words)
    {
        await using var world = await CreateAsync(DatabaseKind.Sqlite, Strict);
        await world.StartAsync();
        EditingWorld.Done(await world.SaveAsync(t => Changed(t, what)));

        var verdict = await VerdictAsync(world);
        var refused = (await world.SubmitAsync()).Refusal;

        Assert.Contains(verdict.Blocks, b => b.StartsWith("本地严格执行自治区公布的流程，“我要开小餐馆”", StringComparison.Ordinal) && b.Contains(words, StringComparison.Ordinal));
        Assert.Equal("theme.blocked", refused?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Remove_InsideADepartmentAndShorten_InAStrictRegion_IsPublished(DatabaseKind kind)
    {
        await using var world = await CreateAsync(kind, Strict);

        await world.EditAndPublishAsync(t => t with
        {
            PromisedWorkingDays = 3,
            Conditions = [],
            Parts = [.. t.Parts.Where(p => p.Item != "restaurant").Select(p => p.Item == "health" ? p with { BudgetWorkingDays = 2 } : p)],
        });

        var region = world.Store.Current.Region(Strict)!;
        Assert.Equal(3, region.FindTheme(8)!.Theme.PromisedWorkingDays);
        var report = FlowReport.Of(region.Template, region);
        Assert.Empty(Assert.Single(report.Themes).Beyond);
        Assert.Contains(report.Themes[0].Changes, c => c is { Unit: "part/restaurant", After: "" });
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Add_InARegionThatRefines_IsPublishedAndReported(DatabaseKind kind)
    {
        await using var world = await CreateAsync(kind, EditingWorld.Region);

        await world.EditAndPublishAsync(t => Changed(t, "step"));

        var region = world.Store.Current.Region(EditingWorld.Region)!;
        var theme = Assert.Single(FlowReport.Of(region.Template, region).Themes);
        Assert.Contains(theme.Beyond, b => b.Contains("招牌设置", StringComparison.Ordinal));
        var output = new StringWriter();
        FlowReport.Of(region.Template, region).Print(strict: false, output);
        Assert.Contains("8 我要开小餐馆　超出：不能加环节“招牌设置”", output.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TemplateLosesAStep_WhatWasEditedBefore_KeepsNobodyFromEditingAnotherTheme(DatabaseKind kind)
    {
        await using var world = await CreateAsync(kind, Strict);
        await world.EditAndPublishAsync(t => t with { Notes = ["周六也办。"] });

        world.Content.Write("themes/008.yaml", Template.Replace("conditions: [有固定店面]", "", StringComparison.Ordinal));
        EditingWorld.Done(await world.ImportAsync(Strict));
        await world.EditAndPublishAsync(t => t with { Notes = ["周日休息。"] }, number: 9);

        Assert.Contains("不能加办理条件“有固定店面”", Assert.Single((await VerdictOfPublishedAsync(world)).Blocks), StringComparison.Ordinal);
    }

    private static ServiceTheme Changed(ServiceTheme theme, string what) => what switch
    {
        "step" or "material" => theme with { Parts = [.. theme.Parts, new ThemePart { Item = "sign" }] },
        "condition" => theme with { Conditions = [.. theme.Conditions, "经营满一年"] },
        "range" => theme with { Eligibility = [new EligibilityRule { Because = "不超过 30 平方米", Element = "premises.area", Max = 30 }] },
        "stop" => theme with { Situations = [.. theme.Situations, Own] },
        "answer" => theme with { Situations = [theme.Situations[0] with { Options = [.. theme.Situations[0].Options.Where(o => o.Id != "no")] }] },
        "always" => theme with { Parts = [.. theme.Parts.Select(p => p with { When = Condition.Always })] },
        "after" => theme with { Parts = [.. theme.Parts.Select(p => p.Item == "restaurant" ? p with { After = ["registration"] } : p)] },
        "department" => theme with { Parts = [.. theme.Parts.Where(p => p.Item != "health")] },
        "promise" => theme with { PromisedWorkingDays = 6 },
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static Situation Own => new()
    {
        Id = "resident",
        Ask = "是本地人吗？",
        Options =
        [
            new SituationOption { Id = "yes", Say = "是" },
            new SituationOption { Id = "no", Say = "不是", Refuse = new OptionRefusal("只给本地人办", "item/restaurant") },
        ],
    };

    private static async Task<ThemeVerdict> VerdictAsync(EditingWorld world)
    {
        var draft = await world.DraftAsync();
        return world.Database.Services.GetRequiredService<ThemeChecker>().Check(world.Store.Current.Region(world.At)!, draft.Theme, draft.Problems);
    }

    private static Task<ThemeVerdict> VerdictOfPublishedAsync(EditingWorld world) => Task.FromResult(
        world.Database.Services.GetRequiredService<ThemeChecker>().Check(world.Store.Current.Region(world.At)!, world.Shown(8)!));

    private static string Template => ContentFixture.Theme(
        """
        promise: 5
        conditions: [有固定店面]
        questions:
          - { id: cook, ask: 做凉菜吗？, options: { "yes": 做, "no": 不做 } }
        """,
        """
        parts:
          - item: registration
          - item: restaurant
          - { item: health, when: { cook: "yes" } }
        """);

    /// <summary>Two departments, one of them with two items; the sign belongs to theme 9 only.</summary>
    private static async Task<EditingWorld> CreateAsync(DatabaseKind kind, string region)
    {
        var world = await EditingWorld.CreateAsync(kind);
        world.At = region;
        world.Content.Write("materials/more.yaml", "materials:\n  picture: { name: 招牌效果图, form: 原件, copies: 1 }\n");
        world.Content.Write("items/sign.yaml", Numbered(ContentFixture.Item("sign", "招牌设置"), 2).Replace("{ material: layout, basis: 同上, deferrable: true }", "{ material: picture, basis: 同上 }", StringComparison.Ordinal));
        world.Content.Write("items/health.yaml", Numbered(ContentFixture.Item("health", "卫生评价"), 3).Replace("authority: market-supervision", "authority: service-bureau", StringComparison.Ordinal));
        world.Content.Write("themes/008.yaml", Template);
        world.Content.Write("themes/009.yaml", ContentFixture.Theme(parts: "parts: [sign]").Replace("theme: 8", "theme: 9", StringComparison.Ordinal).Replace("我要开小餐馆", "我要做招牌", StringComparison.Ordinal));
        EditingWorld.Done(await world.ImportAsync(region));
        return world;
    }

    private static string Numbered(string item, int number) => item.Replace("000000000001", $"00000000000{number}", StringComparison.Ordinal);
}
