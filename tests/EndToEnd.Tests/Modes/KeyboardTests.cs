using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;
using Suban.Parties.Demonstration;

namespace Suban.EndToEnd.Tests.Modes;

[Collection(nameof(SharedTown))]
public sealed class KeyboardTests(Town town) : TownTests(town)
{
    private static readonly Dictionary<string, string> _answers = new()
    {
        ["经营场所地址"] = "正镶白旗明安图镇（模拟）1 号",
        ["房屋来源"] = "自己的房子",
        ["房屋用途"] = "其他",
        ["使用面积"] = "45",
        ["主要排水来源"] = "厨房洗菜洗碗",
        ["每天大约排水量"] = "1.5",
        ["排水前的处理设施"] = "隔油池",
    };

    [Fact]
    public async Task FromSearchThroughAForm_KeysAlone_AreEnough()
    {
        var person = await Town.ComesAsync(Look.Desk);
        var page = person.Page;
        await person.OpenAsync("/152529");
        await person.SkipsToMainAsync();
        await person.TypeAtAsync(page.GetByLabel("您要办什么事"), "小餐馆");
        await person.GoAsync(() => page.Keyboard.PressAsync("Enter"));
        await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "我要开小餐馆" }).First);
        await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("^答 5 个问题") }));
        foreach (var answer in (string[])["50 平方米以下", "不做", "排进下水管网", "临街门面或商业房", "先不做"])
        {
            await person.ChooseAtAsync(page.Locator("main fieldset"), answer);
            await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "继续" }));
        }

        await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "在线办" }).First);
        await person.TypeAtAsync(person.Field("账号"), "91152529MA0TE5T00W");
        await person.TypeAtAsync(person.Field("密码"), DemoAccounts.Password);
        await person.GoAsync(() => page.Keyboard.PressAsync("Enter"));
        await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "开始填写" }));
        await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("^经营场所") }).First);
        var section = await person.HeadingAsync();
        await person.FillSectionByKeysAsync(_answers);
        await person.EnterAtAsync(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "保存并继续" }));

        await person.SeesNoFaultsAsync();
        Assert.NotEqual(section, await person.HeadingAsync());
    }
}
