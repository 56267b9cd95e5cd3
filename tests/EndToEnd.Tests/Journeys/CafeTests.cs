using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>An editor builds 我要开咖啡馆 from four items of the library; departments and bureau let it through; a citizen applies for it.</summary>
public sealed class CafeTests(Town town) : TownTests(town), IClassFixture<Town>
{
    private static readonly string[] _departments = ["market2", "urban2", "tax2"];

    private static readonly Dictionary<string, string> _answers = new()
    {
        ["经营者住址"] = "正镶白旗明安图镇（模拟）3 号",
        ["经营场所地址"] = "正镶白旗明安图镇（模拟）3 号",
        ["房屋来源"] = "自己的房子",
        ["房屋用途"] = "商业用房",
        ["使用面积"] = "80",
        ["招牌上的文字"] = "明安图咖啡",
        ["招牌位置"] = "店门正上方",
        ["招牌尺寸"] = "长 300 厘米、宽 80 厘米、厚 10 厘米",
        ["招牌材质"] = "亚克力发光字",
        ["招牌是否带照明"] = "是",
        ["店铺或企业名称"] = "正镶白旗明安图咖啡馆",
        ["经营范围"] = "咖啡、点心，堂食和外带",
        ["从业人数"] = "4",
        ["是否要领发票"] = "是",
        ["怎么记账"] = "先不建账",
        ["食品经营主要方式"] = "餐饮服务",
        ["主要做什么卖什么"] = "咖啡、奶茶、点心",
        ["是否做凉菜"] = "否",
        ["是否做裱花糕点"] = "否",
        ["是否自己做饮品"] = "是",
        ["是否卖散装食品"] = "否",
        ["是否在网上接单"] = "否",
        ["餐位数"] = "24",
        ["食品安全管理员姓名"] = "申请人甲",
        ["接触直接入口食品的人数"] = "3",
        ["主要设备设施"] = "咖啡机 1 台、冰柜 1 台、三联水池 1 套",
    };

    [Theory, MemberData(nameof(Looks.OfTheEditor), MemberType = typeof(Looks))]
    public async Task FromLibraryItemsToAnApplication(Look look)
    {
        var name = NameOf(look);
        var editor = await Town.SignsInAsync("editor1", look);
        var address = await BuildAsync(editor, name);
        foreach (var account in _departments)
        {
            var department = await Town.SignsInAsync(account, look);
            await department.AgreeAsync(name);
        }

        await editor.OpenAsync(address);
        await editor.PressAsync("汇总");
        await editor.PressAsync("发布");
        await editor.SeesAsync("第 1 版，以这里编制的为准");

        var citizen = await Town.ComesAsync(look);
        await citizen.FindThemeAsync(name, name);
        await citizen.SeesAsync("户外招牌设置审批");
        await citizen.AnswerQuestionsAsync(
            ("您打算用什么身份开店？", "个体工商户，自己或家里人经营"), ("店开在居民住宅楼里吗？", "临街门面或商业房"), ("门口要做招牌吗？", "要做"));
        await citizen.SeesAsync("4 项");
        await citizen.BeginApplicationAsync(Applicant.Of(look, Look.Desk, Applicant.First));
        await citizen.FillSectionsAsync(_answers);
        await citizen.HandInMaterialsAsync();
        var number = await citizen.SubmitAsync();
        await citizen.OpenAsync($"/cases/{number}");
        await citizen.SeesAsync(name);
    }

    private static async Task<string> BuildAsync(Person editor, string name)
    {
        var address = await editor.BeginThemeAsync(name);
        foreach (var item in (string[])["市场主体设立登记", "食品经营许可", "户外招牌设置审批", "税务信息确认和发票申领"])
        {
            await editor.AddItemAsync(item);
        }

        await editor.SeesAsync("已选 4 个事项");
        await AskQuestionsAsync(editor, address);
        await editor.OpenAsync($"{address}/edit/form");
        await editor.KeepApartAsync("接触直接入口食品的人数", "从业人数", "接触食品的人只是从业人员的一部分");
        await editor.SeesAsync("已选定");

        await editor.RunAsync(address, "门口要做招牌吗？", "要做");
        await editor.SeesAsync("办 4 个事项", "户外招牌设置审批");
        await editor.RunAsync(address, "门口要做招牌吗？", "先不做");
        await editor.SeesAsync("办 3 个事项");

        await editor.OpenAsync($"{address}/edit/header");
        await editor.TypeAsync("简介", "咖啡馆的执照、许可、招牌和税务一次办。");
        await editor.TypeAsync("群众的叫法", "开咖啡店\n卖咖啡");
        await editor.TypeAsync("整体承诺（选填）", "5");
        await editor.PressAsync("保存并继续");
        await editor.OpenAsync($"{address}/edit/check");
        await editor.PressAsync("送审");
        await editor.SeesAsync("0 / 3 个部门同意");
        return address;
    }

    private static async Task AskQuestionsAsync(Person editor, string address)
    {
        await editor.OpenAsync($"{address}/edit/questions");
        await editor.TakeQuestionAsync("entity");
        await editor.TakeQuestionAsync("home");
        await editor.OpenAsync($"{address}/edit/questions/entity");
        await editor.TypeAsync("问题", "您打算用什么身份开店？");
        await editor.PressAsync("保存");
        await editor.AskAsync("门口要做招牌吗？", "要做", "先不做");
        await editor.OpenAsync($"{address}/edit/items/outdoor-sign");
        await editor.TickAsync(editor.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "门口要做招牌吗？" }).GetByLabel("要做", new() { Exact = true }));
        await editor.PressAsync("保存");
    }

    /// <summary>The walks follow each other in one town, where no two themes have the same name.</summary>
    private static string NameOf(Look look) =>
        look == Look.Desk ? "我要开咖啡馆" : look == Look.Phone ? "我要开茶室" : look == Look.PhoneNoScript ? "我要开甜品店" : "我要开果汁店";
}
