using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>Theme 36, 我要开宾馆: the police decide after the fire service, whose opinion they need; a commitment makes that wait short.</summary>
public sealed class HotelTests(Town town) : TownTests(town), IClassFixture<Town>
{
    private const string Theme = "我要开宾馆";

    private const string Address = "正镶白旗明安图镇（模拟）6 号";

    private static readonly Dictionary<string, string> _answers = new()
    {
        ["经营者住址"] = Address,
        ["经营场所地址"] = Address,
        ["房屋来源"] = "租的",
        ["房屋用途"] = "商业用房",
        ["使用面积"] = "480",
        ["所在楼层"] = "1 至 2 层",
        ["租赁或使用期限至"] = "2031-05-01",
        ["招牌上的文字"] = "草原驿站",
        ["招牌位置"] = "二层外墙东侧",
        ["招牌尺寸"] = "长 500 厘米、宽 90 厘米、厚 12 厘米",
        ["招牌材质"] = "铝塑板",
        ["招牌是否带照明"] = "否",
        ["店铺或企业名称"] = "正镶白旗草原驿站宾馆",
        ["经营范围"] = "住宿服务",
        ["从业人数"] = "6",
        ["是否要领发票"] = "是",
        ["怎么记账"] = "请人代记",
        ["客房数"] = "18",
        ["床位数"] = "34",
        ["前台住客登记设备"] = "身份证读卡器 1 台、电脑 1 台",
        ["监控摄像头数量"] = "16",
        ["治安责任人姓名"] = "申请人甲",
        ["公众聚集场所类型"] = "宾馆住宿",
        ["最多容纳人数"] = "60",
        ["安全出口数量"] = "3",
        ["消防设施"] = "灭火器 12 具、应急灯 10 盏、烟感",
        ["消防安全责任人姓名"] = "申请人甲",
        ["消防安全管理人姓名"] = "申请人甲",
        ["公共场所类别"] = "宾馆旅店",
        ["是否用集中空调"] = "否",
        ["供水方式"] = "自来水",
        ["直接为顾客服务的人数"] = "5",
    };

    [Theory, MemberData(nameof(Looks.OfTheHotel), MemberType = typeof(Looks))]
    public async Task FromOwnWordsToRating(Look look)
    {
        var who = Applicant.Of(look, Look.Desk, Applicant.First);
        var citizen = await Town.ComesAsync(look);
        var number = await ApplyAsync(citizen, who);

        var clerk = await Town.SignsInAsync("window1", look);
        await clerk.CheckMaterialsAsync(number);
        await clerk.AcceptAsync(number, look.Script);
        await HandleAsync(citizen, number);

        var issuer = await Town.SignsInAsync("issue1", look);
        await issuer.PostAsync(number, Address);

        await citizen.OpenAsync($"/cases/{number}");
        await citizen.SeesAsync("已送达", "公众聚集场所投入使用、营业前消防安全检查", "旅馆业特种行业许可");
        var stranger = await Town.ComesAsync(look);
        await citizen.ShowAsync("旅馆业特种行业许可证");
        await stranger.ScanAsync(await citizen.ReadCodeOnScreenAsync());
        await stranger.PressAsync("查看并核验");
        Assert.Equal("证照有效", await stranger.HeadingAsync());
        await citizen.RateAsync(number, "满意", "两件事先后办，进度看得见");
        if (look.Script)
        {
            var codes = await citizen.PrintPapersAsync(
                number, "收件凭证", "补正告知书", "受理通知书", "准予行政许可决定书", "办理结果交接单");
            await stranger.FindsGenuineAsync(codes["补正告知书"], "补正告知书");
        }
    }

    private static async Task<string> ApplyAsync(Person citizen, Applicant who)
    {
        await citizen.FindThemeAsync("想开个旅店", Theme);
        await citizen.SeesAsync("最长的单项", "整体");
        await citizen.AnswerQuestionsAsync(
            ("您打算用什么身份开宾馆？", "个体工商户，自己或家里人经营"), ("给住客做饭吗？", "不做饭"), ("房子是自己盖的或者老房子吗？", "不是，是验收过的商业楼"),
            ("用集中空调吗？", "不用"), ("有对外开放的游泳池吗？", "没有"), ("消防检查您想怎么办？", "请消防先来检查，合格再发"), ("门口要做招牌吗？", "要做"));
        await citizen.SeesAsync("6 项", "最长的单项 13 个工作日，整体 20 个工作日");

        await citizen.FollowAsync("消防检查您想怎么办？");
        await citizen.TickAsync("条件都备好了，先承诺、先拿意见书");
        await citizen.PressAsync("继续");
        await citizen.SeesAsync("6 项", "最长的单项 7 个工作日，整体 8 个工作日");

        await citizen.BeginApplicationAsync(who);
        await citizen.FillSectionsAsync(_answers);
        await citizen.HandInMaterialsAsync();
        await citizen.SeesAsync("自愿选择按告知承诺办理“公众聚集场所投入使用、营业前消防安全检查”");
        return await citizen.SubmitAsync();
    }

    private async Task HandleAsync(Person citizen, string number)
    {
        var offices = await Task.WhenAll(
            ((string[])["market", "fire", "police", "health", "urban", "tax"]).Select(prefix => Office.OpenAsync(Town, prefix, citizen.Look)));
        var (market, fire, police, health, urban, tax) = (offices[0], offices[1], offices[2], offices[3], offices[4], offices[5]);
        await Task.WhenAll(fire.SeesNothingToDoAsync(), police.SeesNothingToDoAsync(), health.SeesNothingToDoAsync());
        await market.GrantAsync("市场主体设立登记");

        await Task.WhenAll(police.SeesNothingToDoAsync(), health.AskForMoreAsync("公共场所卫生许可", "卫生设施平面布局图", "没有画出布草间，请标出位置后重新上传"));
        await Task.WhenAll(
            citizen.SupplementAsync(number), fire.GrantAsync("公众聚集场所投入使用、营业前消防安全检查"),
            urban.GrantAsync("户外招牌设置审批"), tax.GrantAsync("税务信息确认和发票申领"));
        await Task.WhenAll(police.GrantAsync("旅馆业特种行业许可"), health.GoOnAsync("公共场所卫生许可"));
    }
}
