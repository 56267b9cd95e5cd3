using Suban.EndToEnd.Tests.Harness;
using Suban.Kernel;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>What the law allows beside the straight way, each as the people concerned do and read it.</summary>
public sealed class LawfulActsTests(TownWithCases town) : TownTests(town), IClassFixture<TownWithCases>
{
    private const string Licence = "business-registration";
    private const string Pharmacy = "drug-retail-licence";
    private const string Late = "食品安全制度清单";

    private static DateOnly Today => RegionTime.DateOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task SpecialProcedureAndExtension_ByAnExaminerOnAPhone_ReachTheApplicant()
    {
        var examiner = await Town.SignsInAsync("market1", Look.Phone);
        var citizen = await CitizenAsync();
        await examiner.OpenAsync(town.Accepted.Task(Licence));
        await examiner.PressAsync("接手办理");

        await examiner.OpenAsync(town.Accepted.Task(Licence) + "/delays");
        await examiner.SelectAsync("哪一种", "专家评审（不计入法定时限）");
        await examiner.TypeAsync("依据", "《行政许可法》第四十五条");
        await examiner.TypeAsync("为什么需要", "设备要请专家看");
        await examiner.TypeDayAsync("计划哪天结束", Today.AddDays(9));
        await examiner.PressAsync("启动并告知申请人");
        await examiner.SeesAsync("特别程序已启动");
        await citizen.OpenAsync(town.Accepted.Track);
        await citizen.SeesAsync("专家评审");

        await examiner.OpenAsync(town.Accepted.Task(Licence) + "/delays");
        await examiner.TypeAsync("结果", "设备符合要求");
        await examiner.PressAsync("结束，接着计时");
        var approver = await Town.SignsInAsync("market2", Look.Phone);
        await approver.OpenAsync(town.Accepted.Task(Licence) + "/delays");
        await approver.TypeAsync("延长几个工作日", "5");
        await approver.TypeAsync("理由", "要等专家的书面意见");
        await approver.TypeAsync("批准的本机关负责人", "局长甲");
        await approver.PressAsync("延长并告知申请人");
        await citizen.OpenAsync(town.Accepted.Track);
        await citizen.Page.GetByText("看全部经过").ClickAsync();
        await citizen.SeesAsync("延长 5 个工作日", "要等专家的书面意见");

        await examiner.OpenAsync(town.Accepted.Task(Licence));
        await examiner.WriteOpinionAsync();
    }

    [Fact]
    public async Task Part_OfferedAndWanted_IsHandedOverFirst()
    {
        var issuer = await Town.SignsInAsync("issue1", Look.Desk);
        await issuer.OpenAsync($"/desk/issue/{town.Begun.Number}");
        await issuer.PressAsync("征求先领意见");
        await issuer.SeesAsync("已征求意见");

        var citizen = await CitizenAsync();
        await citizen.OpenAsync(town.Begun.Track);
        await citizen.FollowAsync("告诉窗口");
        await citizen.TickAsync("先领已办好的");
        await citizen.PressAsync("告诉窗口");

        await issuer.OpenAsync("/desk/issue");
        await issuer.SeesAsync("同意先领一部分 1 件");
        await issuer.IssueAsync(town.Begun.Number, prints: true);
        await citizen.OpenAsync(town.Begun.Track);
        await citizen.SeesAsync("市场主体设立登记");
        await issuer.OpenAsync($"/desk/issue/{town.Begun.Number}");
        await issuer.SeesAsync("其他 5 项", "申请人同意先领一部分");
    }

    [Fact]
    public async Task Deferral_Kept_LeavesNoMark()
    {
        var clerk = await Town.SignsInAsync("window1", Look.Desk);
        await clerk.DeferAsync(town.Received.Number, Late);
        await clerk.SeesAsync("已容缺受理");

        var citizen = await CitizenAsync();
        await citizen.OpenAsync(town.Received.Track);
        await citizen.SeesAsync(Late);
        await citizen.SupplementAsync(town.Received.Number);
        await citizen.OpenAsync(town.Received.Track);
        Assert.DoesNotContain("去补正", await citizen.ReadAsync(), StringComparison.Ordinal);
        await citizen.OpenAsync("/me/credit");
        await citizen.SeesAsync("没有不良记录");
    }

    [Fact]
    public async Task Commitment_Kept_Stands()
    {
        var examiner = await Town.SignsInAsync("market1", Look.Phone);
        await CheckAsync(examiner, town.Committed, "承诺属实", "符合", "只卖乙类，和承诺的一样");
        await examiner.SeesAsync("核查结果已记下");

        var citizen = await PharmacistAsync();
        await citizen.OpenAsync("/me/commitments");
        await citizen.SeesAsync("核查通过");
    }

    [Fact]
    public async Task Commitment_Broken_IsHeardAndRevoked()
    {
        var examiner = await Town.SignsInAsync("market1", Look.Phone);
        await CheckAsync(examiner, town.CommittedToo, "承诺不实，拟撤销", "不符合", "在卖处方药", "《行政许可法》第六十九条");
        await examiner.SeesAsync("拟撤销");

        var citizen = await PharmacistAsync();
        await citizen.OpenAsync(town.CommittedToo.Track);
        await citizen.FollowAsync("要求或者放弃听证");
        await citizen.TickAsync("放弃，接着办");
        await citizen.PressAsync("告诉部门");

        var approver = await Town.SignsInAsync("market2", Look.Desk);
        await approver.OpenAsync(town.CommittedToo.Task(Pharmacy) + "/commitment");
        await approver.TypeAsync("理由", "承诺不实，现场在卖处方药");
        await approver.PressAsync("撤销许可");
        await approver.SeesAsync("许可已撤销");

        await citizen.OpenAsync("/me/credit");
        await citizen.SeesAsync("告知承诺不实");
        await citizen.OpenAsync("/wallet");
        await citizen.SeesAsync("已撤销");
    }

    /// <summary>Goes there, looks at every line of the list with a phone in the hand, and says what it comes to.</summary>
    private static async Task CheckAsync(Person examiner, StandingCase checkedOn, string outcome, string finding, string seen, string? basis = null)
    {
        await examiner.OpenAsync(checkedOn.Task(Pharmacy) + "/visit");
        await examiner.TypeDayAsync("哪天去", Today);
        await examiner.TypeAsync("大约几点到", "上午 10:00");
        await examiner.TypeAsync("第一位工作人员", "核查甲");
        await examiner.TypeAsync("第二位工作人员", "核查乙");
        await examiner.PressAsync("安排并告知申请人");
        await examiner.OpenAsync(checkedOn.Task(Pharmacy) + "/visit");
        await examiner.Page.GetByLabel("选照片").First.SetInputFilesAsync(
            new Microsoft.Playwright.FilePayload { Name = "货架.png", MimeType = "image/png", Buffer = CaseJourney.Picture });
        await examiner.PressAsync("上传照片");
        foreach (var line in await examiner.Page.Locator("form[action$='/check'] fieldset:has([name$='.State'])").AllAsync())
        {
            await examiner.TickAsync(line.GetByLabel(finding, new() { Exact = true }));
        }

        await examiner.TickAsync(outcome);
        await examiner.TypeAsync("核查情况", seen);
        if (basis is not null)
        {
            await examiner.TypeAsync("承诺不实的，依哪条撤销（选填）", basis);
        }

        await examiner.PressAsync("确认，提交结果");
    }

    private Task<Person> CitizenAsync() => Town.SignsInAsync(Applicant.First.Mobile, Look.Phone);

    private Task<Person> PharmacistAsync() => Town.SignsInAsync(Applicant.Second.Mobile, Look.Phone);
}
