using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Brings a theme to every stage of its editing, so that every page of the editor shows its forms.</summary>
internal sealed class TownCatalog(Browser editor, Browser supervisor, Browser visitor)
{
    private const int Published = 13;
    private const int InReview = 20;
    private const int Collected = 41;
    private const int Suspended = 22;
    private const int New = 1002;
    private const string InTranslation = "theme/8";

    public static IEnumerable<string> Addresses =>
    [
        .. new[] { Published, InReview, Collected, Suspended, New }.Select(AddressOf),
        $"{AddressOf(Published)}/versions?From=1", $"{AddressOf(Published)}/versions?From=file", $"{AddressOf(Published)}/stop", $"{AddressOf(Published)}/procedure", "/catalog/findings?State=settled", "/catalog/demands", "/catalog/mistakes", "/152529/mistake?item=food-business-licence",
        $"/catalog/translations/edit?Thing={InTranslation}",
    ];

    /// <summary>The page two editors have open at once.</summary>
    public static string Header => $"{AddressOf(New)}/edit/header";

    public static bool IsHeader(FoundForm form) => form.Posts && form.Action.AbsolutePath == Header;

    /// <summary>As an editor sends it who opened the page before a colleague wrote the summary.</summary>
    public static Filling TooLate(FoundForm form) =>
        Filling.Of(form, input => input.Name == "Form.Summary" ? "我写的简介。" : null).With(v => v.Key == "SeenRevision" ? [new(v.Key, "1")] : [v]);

    public async Task BeginAsync()
    {
        await AgreeAsync(await ReviewAsync(Published));
        await PressAsync(Published, "Collect");
        await PressAsync(Published, "Publish");
        await ReviewAsync(InReview);
        await AgreeAsync(await ReviewAsync(Collected));
        await PressAsync(Collected, "Collect");
        Done(await (await editor.OpenAsync($"{AddressOf(Suspended)}/stop")).Form().Tick("How", "suspend").Fill("Reason", "办法正在修订。").SubmitAsync());
        await BuildAsync();
        Done(await (await editor.OpenAsync("/152529/demand")).Form().Fill("Words", "开一家咖啡馆").Fill("Contact", "13800000000").Tick("Consent", "true").SubmitAsync());
        Done(await (await editor.OpenAsync($"/152529/mistake?theme={Published}")).Form().Tick("Part", "Fee").Fill("Words", "早就不收工本费了").SubmitAsync());
        Done(await (await visitor.OpenAsync("/152529/mistake?item=food-business-licence")).Form().Tick("Part", "Place").Fill("Words", "电话打不通").Fill("Contact", "13800000000").Tick("Consent", "true").SubmitAsync());
        await NoticesAsync();
        Done(await (await editor.OpenAsync($"{AddressOf(Published)}/procedure")).Form().Fill("Remarks[whole]", "先问清楚再收件。").SubmitAsync("保存"));
        await TranslationsAsync();
        var findings = await editor.OpenAsync("/catalog/findings");
        Done(await (await editor.OpenAsync(findings.Document.QuerySelector("a[href*='/catalog/findings/']")!.GetAttribute("href")!)).Form().Fill("Reason", "本来就是这样").SubmitAsync());
    }

    private static string AddressOf(int number) => $"/catalog/themes/{number}";

    private async Task<int> ReviewAsync(int number)
    {
        var here = AddressOf(number);
        await PressAsync(number, "Start");
        Done(await (await editor.OpenAsync($"{here}/edit/header")).Form().Fill("Form.Notes", "周末也能办。").SubmitAsync());
        Done(await (await editor.OpenAsync($"{here}/edit/check")).Form().SubmitAsync("送审"));
        return number;
    }

    /// <summary>Every department answered on paper.</summary>
    private async Task AgreeAsync(int number)
    {
        var here = AddressOf(number);
        while ((await editor.OpenAsync(here)).Document.QuerySelector("a[href*=paper]")?.GetAttribute("href") is { } paper)
        {
            Done(await (await editor.OpenAsync(paper)).Form().Tick("Agreed", "yes").Fill("PaperNumber", "白市监函〔2026〕1号")
                .Fill("PaperOn.Year", "2026").Fill("PaperOn.Month", "1").Fill("PaperOn.Day", "5").SubmitAsync());
        }
    }

    private async Task PressAsync(int number, string handler) =>
        Done(await (await editor.OpenAsync(AddressOf(number))).Form($"main form[action*={handler}]").SubmitAsync());

    /// <summary>A new theme with a question of its own, one taken over, and others left.</summary>
    private async Task BuildAsync()
    {
        Done(await (await editor.OpenAsync("/catalog/new")).Form().Fill("Name", "我要开咖啡馆").Fill("Lead", "market-supervision")
            .Fill("Category", "餐饮食品").SubmitAsync());
        foreach (var (name, item) in new[] { ("设立登记", "business-registration"), ("食品经营许可", "food-business-licence") })
        {
            Done(await (await editor.OpenAsync($"{AddressOf(New)}/edit/items?Q={Uri.EscapeDataString(name)}")).Form($"form[action*=Add]:has(input[value='{item}'])").SubmitAsync());
        }

        var questions = $"{AddressOf(New)}/edit/questions";
        Done(await (await editor.OpenAsync(questions)).Form("form[action*=Take]:has(input[value='entity'])").SubmitAsync());
        Done(await (await editor.OpenAsync($"{questions}/new")).Form().Fill("Form.Ask", "门口要做招牌吗？")
            .Fill("Form.Options[0].Say", "要做").Fill("Form.Options[1].Say", "先不做").SubmitAsync());
        Done(await (await editor.OpenAsync($"{AddressOf(New)}/edit/header")).Form().Fill("Form.Summary", "同事写的简介。").SubmitAsync());
    }

    /// <summary>A notice being written, one that waits for its reader, and one that is out.</summary>
    private async Task NoticesAsync()
    {
        foreach (var (title, stage) in new[] { ("在写", 0), ("待审", 1), ("发布", 2) })
        {
            var page = await (await editor.OpenAsync("/catalog/notices/new")).Form().Fill("Form.Title", title).Fill("Form.Text", "周末也开门。").SubmitAsync("保存");
            Done(page);
            if (stage > 0)
            {
                Done(page = await page.Form("main form[action*=Submit]").SubmitAsync());
            }

            if (stage > 1)
            {
                Done(await (await supervisor.OpenAsync(page.Path)).Form("main form[action*=Review]").Tick("Agreed", "yes").SubmitAsync());
            }
        }
    }

    /// <summary>A text that waits for release, and one that waits to be published.</summary>
    private async Task TranslationsAsync()
    {
        foreach (var thing in new[] { InTranslation, "theme/36" })
        {
            var page = await (await editor.OpenAsync($"/catalog/translations/edit?Thing={thing}")).Form().Fill("Mongolian", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ").SubmitAsync();
            Done(page);
            if (thing != InTranslation)
            {
                Done(await page.Form("main form[action*=Release]").Fill("Basis", "旗民族事务委员会复函").SubmitAsync());
            }
        }
    }

    private static void Done(HtmlPage page) =>
        Assert.True((int)page.Status < 400, $"{page.Path} answers {page.Status}: {string.Join(' ', page.Errors)}");
}
