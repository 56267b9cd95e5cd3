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

    /// <summary>The examiner takes the step out of the inbox and writes an opinion.</summary>
    public static async Task ExamineAsync(this Person examiner, string item)
    {
        await examiner.TakeAsync(item);
        await examiner.TickAsync("提交审查意见");
        await examiner.SelectAsync("常用意见（选填）", "经审查，申请材料齐全，符合法定形式和许可条件，建议准予。");
        await examiner.PressAsync("提交");
        await examiner.SeesAsync("审查意见已提交");
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

    /// <summary>The issuing clerk hands over everything that is ready, to the applicant in person.</summary>
    public static async Task IssueAsync(this Person issuer, string number, string receiver)
    {
        await issuer.OpenAsync("/desk/issue");
        await issuer.GoAsync(() => issuer.Page.Locator($"main a[href$='{number}']").First.ClickAsync());
        foreach (var box in await issuer.Page.GetByRole(AriaRole.Group, new() { Name = "逐项清点" }).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await issuer.TickAsync("现场领取");
        await issuer.Field("怎样核对的身份").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await issuer.TypeAsync("领取人姓名", receiver);
        await issuer.PressAsync("出件并打印领证凭证");
        await issuer.SeesNoFaultsAsync();
    }
}
