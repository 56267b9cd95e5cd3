using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Modes;

[Collection(nameof(SharedTown))]
public sealed class ResumeDraftTests(Town town) : TownTests(town)
{
    private const string Account = "19900000001";

    private const string Answers = "area=up-to-50&cold=no&drain=yes&home=no&sign=yes";

    [Fact]
    public async Task BegunOnThePhone_GoesOnAtTheDesk()
    {
        var phone = await Town.SignsInAsync(Account, Look.Phone);
        await BeginAsync(phone);
        await phone.TypeAsync("招牌上的文字", "甲家小吃");
        await phone.TickAsync(phone.Page.GetByRole(AriaRole.Group, new() { Name = "房屋来源" }).GetByLabel("租的"));
        await SavesItselfAsync(phone, "招牌位置", "店门正上方");

        var desk = await Town.SignsInAsync(Account, Look.DeskNoScript);
        await desk.OpenAsync("/152529");
        await desk.GoAsync(() => desk.Page.Locator("section[aria-labelledby='todo'] a", new() { HasText = "没填完" }).First.ClickAsync());
        await desk.FollowAsync("接着填写");

        Assert.Equal(phone.Path, desk.Path);
        Assert.Equal("甲家小吃", await desk.Field("招牌上的文字").InputValueAsync());
        Assert.Equal("店门正上方", await desk.Field("招牌位置").InputValueAsync());
        Assert.True(await desk.Page.GetByRole(AriaRole.Group, new() { Name = "房屋来源" }).GetByLabel("租的").IsCheckedAsync());

        await phone.TypeAsync("招牌上的文字", "甲家面馆");
        await phone.PressAsync("存草稿，稍后再填");
        await desk.TypeAsync("招牌上的文字", "甲家饺子馆");
        await desk.TypeAsync("招牌材质", "铝塑板");
        await desk.PressAsync("存草稿，稍后再填");
        await desk.SeesAsync("请选定以哪一处为准", "甲家面馆", "甲家饺子馆");
        await desk.TickAsync(desk.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("甲家面馆") }));
        await desk.PressAsync("按选定的保存");

        await phone.OpenAsync(new Uri(desk.Page.Url).AbsolutePath);
        await phone.OpenAsync(await SectionAsync(phone));
        Assert.Equal("甲家面馆", await phone.Field("招牌上的文字").InputValueAsync());
        Assert.Equal("铝塑板", await phone.Field("招牌材质").InputValueAsync());
    }

    /// <summary>Opens the section about the premises in a new draft.</summary>
    private static async Task BeginAsync(Person person)
    {
        await person.OpenAsync($"/152529/themes/8/result?{Answers}");
        await person.FollowAsync("在线办");
        await person.PressAsync("开始填写");
        await person.OpenAsync(await SectionAsync(person));
    }

    private static async Task<string> SectionAsync(Person person) =>
        (await person.Page.Locator("main a[href*='/s/premises']").First.GetAttributeAsync("href"))!;

    /// <summary>Types and waits until the page has saved just that by itself.</summary>
    private static async Task SavesItselfAsync(Person person, string label, string text)
    {
        await person.Page.RunAndWaitForResponseAsync(
            () => person.TypeAsync(label, text),
            response => response.Ok && response.Request.Method == "POST" &&
                response.Request.PostData?.Contains(Uri.EscapeDataString(text), StringComparison.Ordinal) == true);
        await Assertions.Expect(person.Page.Locator("#saved")).ToContainTextAsync("已自动保存", new() { Timeout = (float)Person.Patience.TotalMilliseconds });
    }
}
