using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Certificates.Sheets;
using Suban.Kernel.Database;

namespace Suban.Assistance.Tests.Papers;

/// <summary>The papers field by field against what the regions print (part A of the requirements), typed out here a second time.</summary>
public sealed class OrderSheetsTests
{
    [Fact]
    public async Task Application_HasThePrintedFieldsAndEveryBoxOfTheList()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var sheet = await MakeAsync(world, (await world.AppliedAsync()).OrderId, OrderPaper.Application);

        Assert.Equal("“帮您办”代办帮办服务申请表", sheet.Title);
        Assert.Equal(["项目单位情况", "项目基本情况", "委托代办帮办信息"], sheet.Blocks.OfType<SheetHeading>().Select(h => h.Text));
        Assert.Equal(
            [
                "项目单位名称（盖章）", "项目单位地址", "项目单位负责人", "邮编", "联系电话", "经办人",
                "项目名称", "项目地址", "项目编码", "投资总额", "资金来源", "土地性质", "是否重点项目", "项目主要用途及规模", "目前审批进展情况",
            ],
            Labels(sheet));
        var boxes = Boxes(sheet);
        Assert.Equal(22, boxes.Count);
        Assert.Equal("☑企业投资项目核准", boxes[0]);
        Assert.Equal("□企业投资项目备案", boxes[1]);
        Assert.Equal("□宗教活动场所内改建或者新建建筑物审批", boxes[21]);
        Assert.Equal(["申请人：（签字）", "申请日期："], Texts(sheet)[1..3].Select(t => t[..t.IndexOf('　', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Application_OfHainan_NeedsNoSealAndHasThirtyThreeBoxes()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var sheet = await MakeAsync(world, (await world.AppliedAsync(world.Form with { Items = ["safety-design-review"] })).OrderId, OrderPaper.Application);

        Assert.Equal(33, Boxes(sheet).Count);
        Assert.Equal("项目单位名称", Labels(sheet)[0]);
    }

    [Fact]
    public async Task Mandate_IsThePrintedLetterWithItsCount()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var sheet = await MakeAsync(world, (await world.SignedAsync()).OrderId, OrderPaper.Mandate);
        var texts = Texts(sheet);

        Assert.Equal("“帮您办”代办帮办服务授权委托书", sheet.Title);
        Assert.StartsWith("本授权委托书声明：我 负责人甲 系 甲新能源有限公司 的法人代表，现授权委托 ", texts[0], StringComparison.Ordinal);
        Assert.Contains(" 的 帮办员乙 为我单位项目代办人，以本单位的名义全权代办涉及我 ", texts[0], StringComparison.Ordinal);
        Assert.EndsWith("的相关事项（具体事项以下列项目内容为准）。", texts[0], StringComparison.Ordinal);
        Assert.Equal("代办帮办内容(请在方框内打钩，以选择代办帮办服务，代办项目合计 5 项)：", texts[1]);
        Assert.Equal("1.企业投资项目核准☑", Boxes(sheet)[0]);
        Assert.Equal("项目代办过程中所签署的一切相关文件和处理与之有关的一切事务，我均予以承认。", texts[2]);
        Assert.Equal(["代办人：", "性别：", "身份号码：", "单　位：", "职　务："], Labels(sheet)[..5]);
        Assert.Equal("代办人无转委托权，特此委托。", texts[3]);
        Assert.Contains(texts, t => t.StartsWith("委托方名称：（盖章）", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("法定代表人：（签字或盖章）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Promise_IsThePrintedOpeningAndSevenDuties()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var view = (await world.ViewAsync(world.Bureau, (await world.SignedAsync()).OrderId))!;
        var texts = Texts(world.Services<OrderSheets>().Make(view, null, OrderPaper.Promise));

        Assert.Equal($"本单位向{view.Organ}申请提供代办帮办服务，并承诺履行以下义务：", texts[0]);
        Assert.Equal("三、因代办帮办工作需要，协助配合政务服务部门组织协调会；", texts[3]);
        Assert.Equal("五、对项目涉及相关申报材料的真实合法性负责，并承担相应的法律责任；", texts[5]);
        Assert.StartsWith("七、因项目或事项本身不具备办理条件，或者申报材料有弄虚作假及其他违法违规情况的，", texts[7], StringComparison.Ordinal);
        Assert.StartsWith("项目经办人签字：", texts[8], StringComparison.Ordinal);
        Assert.StartsWith("（盖章）", texts[9], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluation_HasTheLevelsTheRegionPrints()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        await using var hainan = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);

        var three = Texts(await MakeAsync(world, (await world.AppliedAsync()).OrderId, OrderPaper.Evaluation));
        var five = Texts(await MakeAsync(hainan, (await hainan.AppliedAsync(hainan.Form with { Items = ["safety-design-review"] })).OrderId, OrderPaper.Evaluation));

        Assert.Equal("非常满意□　满意□　不满意□", three[1]);
        Assert.Equal("非常满意□　满意□　一般□　不满意□　非常不满意□", five[1]);
        Assert.EndsWith("完成项目代办帮办服务工作，请对我们的服务进行综合评价：", three[0], StringComparison.Ordinal);
        Assert.Equal("为进一步提升我们的代办帮办服务工作，更好为投资企业提供优质的服务，请您留下宝贵意见及建议：", three[2]);
    }

    [Fact]
    public async Task CompletionAndTermination_AreThePrintedSentencesWithBothSides()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = (await world.AppliedAsync()).OrderId;
        var completion = Texts(await MakeAsync(world, order, OrderPaper.Completion));
        var termination = Texts(await MakeAsync(world, order, OrderPaper.Termination));

        Assert.EndsWith("完成代办帮办服务工作，有关资料已向申请单位移交完毕，经双方认可，现作办结处理。", completion[0], StringComparison.Ordinal);
        Assert.EndsWith("终止代办帮办委托，有关资料已向申请单位移交完毕。", termination[0], StringComparison.Ordinal);
        Assert.Contains("经双方认可，于", termination[0], StringComparison.Ordinal);
        foreach (var texts in new[] { completion, termination })
        {
            Assert.All(
                new[] { "项目经办人签字：", "代办帮办员签字：", "（申请人盖章）" },
                label => Assert.Contains(texts, t => t.StartsWith(label, StringComparison.Ordinal)));
        }
    }

    private static async Task<Sheet> MakeAsync(AssistanceWorld world, Guid order, OrderPaper paper) =>
        world.Services<OrderSheets>().Make((await world.ViewAsync(world.Investor, order))!, null, paper);

    private static string[] Labels(Sheet sheet) =>
        [.. sheet.Blocks.OfType<SheetTable>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => c.Kind is CellKind.Label).Select(c => c.Text)];

    private static List<string> Boxes(Sheet sheet) =>
        [.. sheet.Blocks.OfType<SheetTable>().SelectMany(t => t.Rows).Where(r => r.Cells.All(c => c.Kind is CellKind.Plain)).SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.Length > 0)];

    private static string[] Texts(Sheet sheet) => [.. sheet.Blocks.OfType<SheetText>().Select(t => t.Text)];
}
