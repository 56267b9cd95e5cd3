using System.Globalization;
using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>Theme 52, 我要办新生儿出生事项: a mother applies, not an enterprise; five departments, everything delivered online.</summary>
public sealed class NewbornTests(Town town) : TownTests(town), IClassFixture<Town>
{
    private const string Theme = "我要办新生儿出生事项";

    private const string Home = "内蒙古自治区锡林郭勒盟正镶白旗星耀镇（模拟）2 号";

    private static readonly Dictionary<string, string> _answers = new()
    {
        ["新生儿姓名"] = "纳兰𠮷祥·测试",
        ["新生儿性别"] = "女",
        ["出生日期"] = DaysAgo(12),
        ["出生医院"] = "正镶白旗医院（模拟）",
        ["新生儿民族"] = "蒙古族",
        ["打算在哪里打预防针"] = "明安图镇卫生院（模拟）",
        ["父亲姓名"] = Applicant.First.Name,
        ["父亲身份证号码"] = Applicant.First.IdNumber,
        ["父亲手机号码"] = Applicant.First.Mobile,
        ["宝宝随谁落户"] = "随母亲",
        ["户主姓名"] = "申请人丙",
        ["宝宝与户主关系"] = "女",
        ["落户地址"] = Home,
        ["户籍派出所"] = "星耀镇派出所（模拟）",
        ["参保的苏木镇"] = "星耀镇",
        ["参保缴费年度"] = "出生当年",
        ["社保卡合作银行"] = "农村信用社（模拟）",
        ["代领人姓名"] = "申请人丙",
        ["参加生育保险的人"] = "母亲",
        ["报销收款人姓名"] = "申请人乙",
        ["报销收款银行卡号"] = "6222021234567890128",
        ["出院日期"] = DaysAgo(9),
    };

    [Theory, MemberData(nameof(Looks.OfTheNewborn), MemberType = typeof(Looks))]
    public async Task FromOwnWordsToRating(Look look)
    {
        var who = Applicant.Of(look, Look.Phone, Applicant.Second);
        var shown = look with { EveryDisplay = look == Look.Phone };
        var mother = await Town.ComesAsync(shown);
        var number = await ApplyAsync(mother, who, await Town.ComesAsync(shown));

        var clerk = await Town.SignsInAsync("window1", shown);
        await clerk.CheckMaterialsAsync(number, ("住院收费票据和费用清单", "缺页，请补齐全部页"));
        await clerk.PressAsync("一次性告知");
        await mother.SupplementAsync(number);
        await clerk.CheckMaterialsAsync(number);
        await clerk.AcceptAsync(number, prints: false);
        await HandleAsync(shown);

        var issuer = await Town.SignsInAsync("issue1", shown);
        await issuer.DeliverOnlineAsync(number);

        await mother.OpenAsync($"/cases/{number}");
        await mother.SeesAsync("出生登记（新生儿落户）", "社会保障卡申领（新生儿）");
        var stranger = await Town.ComesAsync(shown);
        await stranger.VerifyDigitsAsync(await mother.ShowAsync("出生医学证明"));
        await mother.RateAsync(number, "非常满意", "坐月子也没出门");
        await stranger.TrackAsync(number, who.PhoneTail);
        await stranger.SeesAsync(Theme);
        if (look.Script)
        {
            await mother.OpenAsync($"/cases/{number}/receipt");
            await stranger.ScanAsync(await mother.PrintSheetAsync(number, who.Name));
            Assert.Equal("查进度", await stranger.HeadingAsync());
            await mother.OpenCertificateAsync("出生医学证明");
            await stranger.FindsGenuineAsync(await mother.PrintSheetAsync("纳兰𠮷祥·测试"), "出生医学证明");
        }
    }

    private static async Task<string> ApplyAsync(Person mother, Applicant who, Person father)
    {
        await mother.FindThemeAsync("给刚出生的娃上户口", Theme);
        await mother.AnswerQuestionsAsync(
            ("宝宝在本地的医院出生吗？", "在本地的医院出生，还没开出生医学证明"), ("爸爸妈妈领结婚证了吗？", "领了"),
            ("爸爸或妈妈有一方户口在本地吗？", "有"), ("要落的户口是家庭户吗？", "家庭户"), ("生孩子的医疗费要报销吗？", "要，妈妈参加了生育保险"));
        await mother.SeesAsync("6 项", "5 个工作日");
        await mother.BeginApplicationAsync(who);
        await mother.FillSectionsAsync(_answers);
        await mother.HandInMaterialsAsync();
        await mother.SeesAsync("纳兰𠮷祥·测试");
        await SignAsync(father, await AskForSignatureAsync(mother));
        await mother.FollowAsync("去核对并提交");
        await mother.SeesAsync("已签字");
        return await mother.SubmitAsync();
    }

    /// <returns>The number under which the other one finds what to sign.</returns>
    private static async Task<string> AskForSignatureAsync(Person mother)
    {
        mother.Effort.Begin("ask the father to sign");
        await mother.OpenAsync(mother.Path.Replace("/check", "/signers", StringComparison.Ordinal));
        await mother.PressAsync("请爸爸签字");
        return (await mother.Page.Locator("main .ms-num").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The father reads it all on his own device.</summary>
    private static async Task SignAsync(Person father, string code)
    {
        await father.OpenAsync("/login");
        await father.SignInAsync(Applicant.First.Mobile, Applicant.First.Password);
        await father.OpenAsync("/sign");
        await father.TypeAsync("签字号", code);
        await father.PressAsync("打开");
        await father.SeesAsync("纳兰𠮷祥·测试");
        await father.TickAsync("我看过了，内容属实，同意签字");
        await father.PressAsync("确定");
        await father.SeesAsync("您已签字");
    }

    private async Task HandleAsync(Look look)
    {
        var offices = await Task.WhenAll(
            ((string[])["health", "disease", "police", "insurance", "labour"]).Select(prefix => Office.OpenAsync(Town, prefix, look)));
        var (health, disease, police, insurance, labour) = (offices[0], offices[1], offices[2], offices[3], offices[4]);
        await Task.WhenAll(police.SeesNothingToDoAsync(), insurance.SeesNothingToDoAsync(), labour.SeesNothingToDoAsync());
        await Task.WhenAll(health.GrantAsync("出生医学证明首次签发"), disease.GrantAsync("预防接种证办理"));
        await Task.WhenAll(police.GrantAsync("出生登记（新生儿落户）"), insurance.GrantAsync("生育医疗费用报销"));
        await Task.WhenAll(labour.GrantAsync("社会保障卡申领（新生儿）"), insurance.GrantAsync("城乡居民基本医疗保险参保登记（新生儿）"));
    }

    private static string DaysAgo(int days) =>
        TimeProvider.System.GetUtcNow().AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
