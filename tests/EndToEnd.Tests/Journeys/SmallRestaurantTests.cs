using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>Theme 8, 我要开小餐馆: after the business licence three departments work at the same time.</summary>
public sealed class SmallRestaurantTests(Town town, ITestOutputHelper output) : TownTests(town), IClassFixture<Town>
{
    private const string Theme = "我要开小餐馆（50平方米以下）";

    private static readonly Dictionary<string, string> _answers = new()
    {
        ["经营者住址"] = "正镶白旗明安图镇（模拟）1 号",
        ["经营场所地址"] = "正镶白旗明安图镇（模拟）1 号",
        ["房屋来源"] = "自己的房子",
        ["房屋用途"] = "商业用房",
        ["使用面积"] = "45",
        ["招牌上的文字"] = "甲家小吃",
        ["招牌位置"] = "店门正上方",
        ["招牌尺寸"] = "长 300 厘米、宽 80 厘米、厚 10 厘米",
        ["招牌材质"] = "亚克力发光字",
        ["招牌是否带照明"] = "是",
        ["主要排水来源"] = "厨房洗菜洗碗",
        ["每天大约排水量"] = "1.5",
        ["排水前的处理设施"] = "隔油池",
        ["店铺或企业名称"] = "正镶白旗甲家小吃店",
        ["经营范围"] = "做面条、饺子和奶茶，堂食和外卖",
        ["从业人数"] = "3",
        ["是否要领发票"] = "是",
        ["怎么记账"] = "先不建账",
        ["主要做什么卖什么"] = "面条、饺子、奶茶",
        ["是否做凉菜"] = "否",
        ["是否自己做饮品"] = "是",
        ["是否在网上接单"] = "否",
        ["餐位数"] = "16",
        ["食品安全管理员姓名"] = "申请人甲",
        ["接触直接入口食品的人数"] = "2",
        ["主要设备设施"] = "冰柜 2 台、消毒柜 1 台、三联水池 1 套",
    };

    [Theory, MemberData(nameof(Looks.OfTheRestaurant), MemberType = typeof(Looks))]
    public async Task FromOwnWordsToRating(Look look)
    {
        var who = Applicant.Of(look, Look.Phone, Applicant.First);
        var citizen = await Town.ComesAsync(look);
        var stranger = await Town.ComesAsync(look);
        var number = await ApplyAsync(citizen, stranger, who);

        var clerk = await Town.SignsInAsync("window1", look);
        await clerk.CheckMaterialsAsync(number, ("从业人员健康证明", "看不清，请重新拍照、扫描或者复印"));
        await clerk.PressAsync("一次性告知");
        await citizen.SupplementAsync(number);
        await clerk.CheckMaterialsAsync(number);
        await clerk.AcceptAsync(number, look.Script);

        var offices = await Task.WhenAll(((string[])["market", "urban", "housing", "tax"]).Select(prefix => Office.OpenAsync(Town, prefix, look)));
        await Task.WhenAll(offices[1..].Select(office => office.SeesNothingToDoAsync()));
        await offices[0].GrantAsync("市场主体设立登记");
        await Task.WhenAll(
            offices[0].GrantAsync("小餐饮店登记"), offices[1].GrantAsync("户外招牌设置审批"),
            offices[2].GrantAsync("污水排入排水管网许可"), offices[3].GrantAsync("税务信息确认和发票申领"));

        var issuer = await Town.SignsInAsync("issue1", look);
        await issuer.IssueAsync(number, look.Script);

        await citizen.OpenAsync($"/cases/{number}");
        await citizen.SeesAsync("市场主体设立登记", "小餐饮店登记", "户外招牌设置审批", "污水排入排水管网许可");
        await stranger.VerifyDigitsAsync(await citizen.ShowAsync("营业执照"));
        await citizen.RateAsync(number, "非常满意", "一次就办好了");
        await stranger.TrackAsync(number, who.PhoneTail);
        await stranger.SeesAsync(Theme);
        output.WriteLine($"{look}: {who.Name}\n{citizen.Effort}");
        if (look.Script)
        {
            await ReadPapersAsync(citizen, stranger, number);
        }
    }

    private static async Task<string> ApplyAsync(Person citizen, Person stranger, Applicant who)
    {
        await citizen.FindThemeAsync("想开个小饭馆", Theme);
        await citizen.AnswerQuestionsAsync(
            ("您的店面使用面积多大？", "50 平方米以下"), ("要做凉菜吗？", "不做"), ("厨房的水排进城里的下水管网吗？", "排进下水管网"),
            ("店开在居民住宅楼里吗？", "临街门面或商业房"), ("门口要做招牌吗？", "要做"));
        await citizen.SeesAsync("5 项", "7 个工作日");
        if (citizen.Look.Script)
        {
            await citizen.FollowAsync("打印一次性告知单");
            await stranger.ScanAsync(await citizen.PrintSheetAsync("小餐饮店登记", "从业人员健康证明"));
            await stranger.SeesAsync("您的办事清单", Theme, "5 项");
            await citizen.GoBackAsync();
        }

        await citizen.BeginApplicationAsync(who);
        await citizen.FillSectionsAsync(_answers);
        await citizen.HandInMaterialsAsync();
        return await citizen.SubmitAsync();
    }

    private static async Task ReadPapersAsync(Person citizen, Person stranger, string number)
    {
        var codes = await citizen.PrintPapersAsync(
            number, "收件凭证", "补正材料一次性告知书", "受理通知书", "准予行政许可决定书", "办理结果交接单");
        await stranger.FindsGenuineAsync(codes["受理通知书"], "受理通知书");
        await stranger.FindsGenuineAsync(codes["准予行政许可决定书"], "准予行政许可决定书");
        await citizen.OpenCertificateAsync("营业执照");
        await citizen.PrintSheetAsync("甲家小吃");
        await stranger.ChecksSignatureAsync(await citizen.DownloadAsync(citizen.Path + "/pdf"));
    }
}
