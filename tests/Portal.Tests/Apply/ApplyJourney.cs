using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Suban.TestKit;

namespace Suban.Portal.Tests.Apply;

/// <summary>An applicant's way through a draft of theme 8, as a person without script goes it.</summary>
internal sealed class ApplyJourney(Browser browser, string home)
{
    public const string Restaurant = "/apply/new?theme=8&area=up-to-50&cold=no&drain=no&home=no&sign=no";

    private const string ToWindow = "form:has(input[value=AtWindow])";

    public string Home => home;

    public Browser Browser => browser;

    public static byte[] Picture { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static async Task<ApplyJourney> StartAsync(Browser browser, string address = Restaurant)
    {
        var tasks = await (await browser.OpenAsync(address)).Form().SubmitAsync("开始填写");
        Assert.StartsWith("/apply/", tasks.Path, StringComparison.Ordinal);
        return new ApplyJourney(browser, tasks.Path);
    }

    public Task<HtmlPage> OpenAsync(string place) => browser.OpenAsync(home + place);

    /// <summary>The form of a section, all its boxes and choices given something that fits.</summary>
    public async Task<HtmlForm> FilledAsync(string section)
    {
        var page = await OpenAsync("/s/" + section);
        var form = page.Form();
        foreach (var field in page.Document.QuerySelectorAll("main form input:not([type=hidden]), main form select, main form textarea"))
        {
            Answer(page, form, field);
        }

        return form;
    }

    /// <summary>Fills in every section and brings every paper to the window.</summary>
    public async Task CompleteAsync()
    {
        foreach (var section in (await OpenAsync("")).Document.QuerySelectorAll("a[href*='/s/']").Select(a => a.GetAttribute("href")!.Split("/s/")[1]).Distinct())
        {
            var next = await (await FilledAsync(section)).SubmitAsync();
            Assert.Empty(next.Errors);
        }

        for (var page = await OpenAsync("/materials"); page.Document.QuerySelector(ToWindow) is { } form;)
        {
            page = await page.Form($"form[action='{form.GetAttribute("action")}']:has(input[value=AtWindow])").SubmitAsync();
        }
    }

    public async Task<HtmlPage> SubmitAsync() =>
        await (await OpenAsync("/check")).Form("form:has([name=promise])").Tick("promise", "yes").SubmitAsync();

    private static void Answer(HtmlPage page, HtmlForm form, IElement field)
    {
        var name = field.GetAttribute("name")!;
        if (field is IHtmlInputElement { Type: "radio" } radio)
        {
            if (page.Document.QuerySelector($"input[name='{name}'][checked]") is null)
            {
                form.Tick(name, radio.Value);
            }
        }
        else if (field is IHtmlSelectElement select)
        {
            form.Fill(name, select.Options[1].Value);
        }
        else if (field is IHtmlInputElement { Value: "" } or IHtmlTextAreaElement { Value: "" or "\n" })
        {
            form.Fill(name, Suitable(name, field.GetAttribute("inputmode")));
        }
    }

    private static string Suitable(string name, string? keyboard) => name switch
    {
        _ when name.EndsWith(".Year", StringComparison.Ordinal) => "2027",
        _ when name.EndsWith(".Month", StringComparison.Ordinal) => "2",
        _ when name.EndsWith(".Day", StringComparison.Ordinal) => "28",
        _ => keyboard switch { "tel" => "138 0479 1234", "decimal" => "30", _ => "明安图镇某街 1 号" },
    };
}
