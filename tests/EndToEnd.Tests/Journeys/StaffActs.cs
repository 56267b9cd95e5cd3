using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>What the people at the window and in the departments do.</summary>
internal static class StaffActs
{
    /// <summary>The clerk opens the case that waits and marks every material; the named ones are not in order.</summary>
    public static async Task CheckMaterialsAsync(this Person clerk, string number, params (string Material, string Defect)[] deficient)
    {
        await clerk.OpenAsync("/desk/precheck");
        await clerk.GoAsync(() => clerk.Page.Locator($"main a[href$='{number}']").First.ClickAsync());
        foreach (var judged in await clerk.Page.Locator("fieldset[data-judge]").AllAsync())
        {
            var name = (await judged.Locator("legend").InnerTextAsync()).Replace("核对结果", "", StringComparison.Ordinal);
            var defect = deficient.FirstOrDefault(d => d.Material == name).Defect;
            await judged.Locator("label", new() { HasText = defect is null ? "齐全" : "不齐" }).First.ClickAsync();
            if (defect is not null)
            {
                await judged.GetByLabel("哪里不齐").SelectOptionAsync(new SelectOptionValue { Label = defect });
            }
        }
    }

    /// <summary>The clerk accepts although one secondary paper is missing, which the applicant promises to bring.</summary>
    public static async Task DeferAsync(this Person clerk, string number, string material)
    {
        await clerk.CheckMaterialsAsync(number, (material, "看不清，请重新拍照、扫描或者复印"));
        await clerk.PressAsync("容缺受理");
        await clerk.TypeAsync("谁在承诺书上签字", Applicant.First.Name);
        await clerk.PressAsync("容缺受理");
    }

    /// <summary>The examiner takes the step out of the inbox and writes an opinion.</summary>
    public static async Task ExamineAsync(this Person examiner, string item)
    {
        await examiner.TakeAsync(item);
        await examiner.WriteOpinionAsync();
    }

    /// <summary>Writes the opinion on the step that is open and in hand.</summary>
    public static async Task WriteOpinionAsync(this Person examiner)
    {
        await examiner.TickAsync("提交审查意见");
        await examiner.SelectAsync("常用意见（选填）", "经审查，申请材料齐全，符合法定形式和许可条件，建议准予。");
        await examiner.PressAsync("提交");
        await examiner.SeesAsync("审查意见已提交");
    }

    /// <summary>The examiner asks the applicant, once, for something else; the clock of the step stops.</summary>
    public static async Task AskForMoreAsync(this Person examiner, string item, string material, string defect)
    {
        await examiner.TakeAsync(item);
        await examiner.TickAsync("要求补正（只有一次）");
        await examiner.TypeAsync(material, defect);
        await examiner.PressAsync("提交");
        await examiner.SeesAsync("已告知申请人补正，承诺时限从现在起停钟。");
    }

    public static async Task TakeAsync(this Person examiner, string item)
    {
        await examiner.OpenAsync("/dept/inbox");
        await examiner.FollowAsync(item);
        await examiner.PressAsync("接手办理");
        await examiner.SeesAsync("已接手");
    }

    public static async Task ApproveAsync(this Person approver, string item)
    {
        await approver.OpenAsync("/dept/inbox");
        await approver.FollowAsync(item);
        await approver.TickAsync("同意");
        await approver.PressAsync("提交决定");
        await approver.SeesAsync("已同意");
    }

    /// <summary>The clerk accepts the case whose materials are marked, and prints what goes across the counter.</summary>
    public static async Task AcceptAsync(this Person clerk, string number, bool prints)
    {
        await clerk.PressAsync("受理并打印");
        if (!prints)
        {
            return;
        }

        await clerk.FollowAsync("打印受理通知书");
        await Assertions.Expect(clerk.Page.Locator("html")).ToHaveAttributeAsync("data-printed", "");
        await clerk.PrintSheetAsync(number);
        await clerk.GoAsync(() => clerk.Page.GetByRole(AriaRole.Link, new() { Name = "返回" }).ClickAsync());
        await clerk.FollowAsync("80 毫米小票");
        var slip = (await clerk.PrintAsync()).Says("收件凭证", number);
        Assert.All(slip.Pages, page => Assert.Equal(80, page.Width));
        Assert.Equal($"{Town.Outside}/track?number={number}", slip.Code);
    }

    /// <summary>The issuing clerk hands over everything that is ready, to the applicant in person.</summary>
    public static async Task IssueAsync(this Person issuer, string number, bool prints)
    {
        await issuer.CountResultsAsync(number);
        await issuer.TickAsync("现场领取");
        await issuer.Field("怎样核对的身份").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await issuer.PressAsync("出件并打印领证凭证");
        await issuer.SeesNoFaultsAsync();
        if (prints)
        {
            await issuer.FollowAsync("打印领证凭证");
            await issuer.PrintSheetAsync(number);
        }
    }

    /// <summary>Everything goes by post; the slip's number is noted, and that it arrived.</summary>
    public static async Task PostAsync(this Person issuer, string number, string address)
    {
        await issuer.CountResultsAsync(number);
        await issuer.TickAsync("免费寄递");
        await issuer.TypeAsync("收件地址", address);
        await issuer.PressAsync("出件并打印领证凭证");
        await issuer.SeesNoFaultsAsync();
        await issuer.OpenAsync($"/desk/issue/{number}");
        await issuer.TypeAsync("寄递单号", "EMS0000000000");
        await issuer.PressAsync("登记单号");
        await issuer.PressAsync("登记已签收");
        await issuer.SeesAsync("已送达");
    }

    /// <summary>The results are in the wallet; nothing is on paper.</summary>
    public static async Task DeliverOnlineAsync(this Person issuer, string number)
    {
        await issuer.CountResultsAsync(number);
        await issuer.TickAsync("网上送达");
        await issuer.PressAsync("出件并打印领证凭证");
        await issuer.SeesNoFaultsAsync();
    }

    private static async Task CountResultsAsync(this Person issuer, string number)
    {
        await issuer.OpenAsync("/desk/issue");
        await issuer.GoAsync(() => issuer.Page.Locator($"main a[href$='{number}']").First.ClickAsync());
        foreach (var box in await issuer.Page.GetByRole(AriaRole.Group, new() { Name = "逐项清点" }).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }
    }
}
