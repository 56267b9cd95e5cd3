using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>What somebody does who applies for something.</summary>
internal static class ApplicantActs
{
    private const int MostPages = 40;

    /// <summary>Says on the first page, in their own words, what they want; opens the guide they recognise.</summary>
    public static async Task FindThemeAsync(this Person person, string words, string theme)
    {
        await person.OpenAsync("/152529");
        person.Effort.Begin("find the theme", "≤ 2 taps");
        await person.TypeAsync("您要办什么事", words);
        await person.PressAsync("查找");
        await person.FollowAsync(theme);
    }

    /// <summary>Answers the questions as they come, until the personal checklist is there.</summary>
    public static async Task AnswerQuestionsAsync(this Person person, params (string Question, string Answer)[] answers)
    {
        person.Effort.Begin("answer the questions", "≤ 6 questions, 2 taps each");
        await person.GoAsync(() => person.Page.Locator("main a", new() { HasTextRegex = new("^答 [0-9]+ 个问题") }).First.ClickAsync());
        for (var page = 0; person.Path.EndsWith("/ask", StringComparison.Ordinal); page++)
        {
            Assert.True(page < MostPages, "The questions never end.");
            var question = await person.HeadingAsync();
            var known = answers.Where(a => a.Question == question).ToList();
            Assert.True(known.Count == 1, $"Nobody said how to answer “{question}”.");
            await person.TickAsync(known[0].Answer);
            await person.PressAsync("继续");
        }

        Assert.EndsWith("/result", person.Path, StringComparison.Ordinal);
    }

    /// <summary>Goes on from the checklist to the application; signs in on the way.</summary>
    public static async Task BeginApplicationAsync(this Person person, Applicant who)
    {
        person.Effort.Begin("sign in", "≤ 3 taps, back to the page");
        await person.FollowAsync("在线办");
        if (who.IsKnown)
        {
            await person.SignInAsync(who.Mobile, who.Password);
        }
        else
        {
            await person.RegisterAsync(who);
        }

        Assert.Equal("/apply/new", person.Path);
        person.Effort.Begin("fill in the form", "≤ 12 typed, all in all ≤ 18 taps for two or three items");
        await person.PressAsync("开始填写");
    }

    private static async Task RegisterAsync(this Person person, Applicant who)
    {
        await person.FollowAsync("没有账号，去注册");
        await person.TypeAsync("姓名", who.Name);
        await person.TypeAsync("身份证号码", who.IdNumber);
        await person.TypeAsync("手机号码", who.Mobile);
        await person.TypeAsync("设置密码", who.Password);
        await person.TickAsync("我已阅读并同意《个人信息怎么用》");
        await person.PressAsync("注册并登录");
        await person.SeesNoFaultsAsync();
    }

    /// <summary>Fills section after section, as the pages lead.</summary>
    public static async Task FillSectionsAsync(this Person person, IReadOnlyDictionary<string, string> answers)
    {
        await person.FollowAsync(await person.HasLinkAsync("接着填写") ? "接着填写" : "开始填写");
        for (var page = 0; person.Path.Contains("/s/", StringComparison.Ordinal); page++)
        {
            Assert.True(page < MostPages, $"The sections never end: {person.Path}");
            await person.FillSectionAsync(answers);
            await person.PressAsync("保存并继续");
            await person.SeesNoFaultsAsync();
        }
    }

    /// <summary>Gives every material that is wanted: what the wallet holds by consent, the rest as a file.</summary>
    public static async Task HandInMaterialsAsync(this Person person)
    {
        Assert.EndsWith("/materials", person.Path, StringComparison.Ordinal);
        person.Effort.Begin("hand in the materials");
        var consent = person.Page.Locator("main button", new() { HasTextRegex = new("^同意使用.*免提交$") });
        while (await consent.CountAsync() > 0)
        {
            await person.GoAsync(() => consent.First.ClickAsync());
        }

        await person.UploadAllAsync("要上传");
        await person.FollowAsync("继续");
    }

    /// <summary>Uploads a scan for every material whose state says that.</summary>
    public static async Task UploadAllAsync(this Person person, string state)
    {
        var open = person.Page.Locator(".ms-materials > li", new() { Has = person.Page.Locator(".ms-section__head", new() { HasText = state }) });
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            var material = open.First;
            var name = await material.Locator("h2").InnerTextAsync();
            person.Effort.PickFile();
            await material.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = name + ".pdf", MimeType = "application/pdf", Buffer = Scan.Of(name) });
            await person.GoAsync(() => material.Locator("button", new() { HasText = "上传" }).First.ClickAsync());
            await person.SeesNoFaultsAsync();
        }

        Assert.Equal(0, await open.CountAsync());
    }

    /// <summary>Reads everything once more, promises that it is true, and submits.</summary>
    /// <returns>The case number.</returns>
    public static async Task<string> SubmitAsync(this Person person)
    {
        Assert.EndsWith("/check", person.Path, StringComparison.Ordinal);
        person.Effort.Begin("promise and submit");
        await person.TickAsync("我已阅读承诺书，并作出以上承诺");
        await person.PressAsync("提交申请");
        Assert.EndsWith("/done", person.Path, StringComparison.Ordinal);
        return (await person.Page.Locator(".ms-code").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Brings what the one-time notice asks for, all at once.</summary>
    public static async Task SupplementAsync(this Person person, string number)
    {
        await person.OpenAsync($"/cases/{number}");
        person.Effort.Begin("supplement", "≤ 4 taps and the file");
        await person.FollowAsync("去补正");
        await person.UploadAllAsync("还没补");
        await person.PressAsync("交补正材料");
    }

    /// <summary>Shows a certificate from the wallet to somebody.</summary>
    /// <returns>The digits that person may look at once.</returns>
    public static async Task<string> ShowAsync(this Person person, string certificate)
    {
        await person.OpenAsync("/152529");
        person.Effort.Begin("show a certificate", "2 taps");
        await person.GoAsync(() => person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("亮证|我的证照") }).First.ClickAsync());
        var card = person.Page.Locator("main li", new() { Has = person.Page.Locator(".ms-licence", new() { HasText = certificate }) });
        await person.GoAsync(() => card.Locator("button", new() { HasText = "亮证" }).ClickAsync());
        return await person.Page.Locator(".ms-code").InnerTextAsync();
    }

    /// <summary>Types in the digits somebody reads out, and learns that the certificate holds.</summary>
    public static async Task VerifyDigitsAsync(this Person stranger, string digits)
    {
        await stranger.OpenAsync("/verify");
        await stranger.TypeAsync("12 位数字", digits);
        await stranger.PressAsync("核验");
        Assert.Equal("证照有效", await stranger.HeadingAsync());
    }

    /// <summary>Opens the sheet of a certificate in the wallet.</summary>
    public static async Task OpenCertificateAsync(this Person person, string certificate)
    {
        await person.OpenAsync("/wallet");
        await person.GoAsync(() => person.Page.Locator("main a", new() { Has = person.Page.Locator(".ms-licence", new() { HasText = certificate }) }).ClickAsync());
        await person.WaitForAsync("PDF");
        await person.FollowAsync("打印");
    }

    public static async Task RateAsync(this Person person, string number, string level, string words)
    {
        await person.OpenAsync($"/cases/{number}");
        await person.FollowAsync("评价");
        person.Effort.Begin("rate", "2 taps");
        await person.TickAsync(level);
        await person.PressAsync("提交评价");
        await person.SeesNoFaultsAsync();

        await person.OpenAsync($"/cases/{number}/rate");
        await person.SeesAsync("您的评价", level);
        await person.TypeAsync("追加评价", words);
        await person.PressAsync("提交追加评价");
        await person.SeesNoFaultsAsync();
        await person.OpenAsync($"/cases/{number}/rate");
        await person.SeesAsync(words);
    }

    /// <summary>Looks a case up without signing in.</summary>
    public static async Task TrackAsync(this Person anybody, string number, string phoneTail)
    {
        await anybody.OpenAsync("/track");
        await anybody.TypeAsync("办件编号", number);
        await anybody.TypeAsync("联系电话后四位", phoneTail);
        await anybody.PressAsync("查进度");
    }
}
