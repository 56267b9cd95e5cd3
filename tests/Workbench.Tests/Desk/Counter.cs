using System.Globalization;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

/// <summary>What a clerk does at the counter, page by page, as a browser without script does it.</summary>
internal static class Counter
{
    public const string Citizen = "152529199001010012";
    public const string CitizenName = "申请人甲";

    private static readonly Dictionary<string, string> _answers = new()
    {
        ["area"] = "50 平方米以下", ["cold"] = "不做", ["drain"] = "不排进管网", ["home"] = "临街门面或商业房", ["sign"] = "先不做",
    };

    /// <summary>To the page with the questions of theme 8.</summary>
    public static async Task<HtmlPage> AskAsync(this Browser browser, string idNumber = Citizen, string name = CitizenName, string? mobile = null, string? elsewhere = null)
    {
        var person = (await browser.OpenAsync("/desk/intake/new")).Form("form:has([name=Number])").Fill("Number", idNumber).Fill("Name", name);
        var events = await (mobile is null ? person : person.Fill("Mobile", mobile)).SubmitAsync();
        return await (await browser.OpenAsync(events.Address.PathAndQuery + (elsewhere is null ? null : "&region=" + elsewhere) + "&q=小餐馆")).FollowAsync("我要开小餐馆");
    }

    /// <summary>To the page with the form.</summary>
    public static async Task<HtmlPage> BeginAsync(this Browser browser, string idNumber = Citizen, string name = CitizenName, string? mobile = null, string? elsewhere = null)
    {
        var ask = await browser.AskAsync(idNumber, name, mobile, elsewhere);
        var form = ask.Form("main form[hx-get]");
        foreach (var (question, answer) in _answers)
        {
            form.Tick("ask." + question, answer);
        }

        return await form.SubmitAsync();
    }

    /// <summary>To the page with the papers; the case has its number.</summary>
    public static async Task<HtmlPage> ReceiveAsync(this Browser browser, string idNumber = Citizen, string name = CitizenName, string? mobile = null)
    {
        var page = await browser.BeginAsync(idNumber, name, mobile);
        var received = await Fill(page).SubmitAsync("收件，核对材料 Alt+S");
        Assert.True(received.Path.EndsWith("/materials", StringComparison.Ordinal), $"{received.Path}: {string.Join("; ", received.Errors)}");
        return received;
    }

    public static HtmlForm Fill(HtmlPage page)
    {
        var form = page.Form("main form[data-autosave]");
        foreach (var group in page.Document.QuerySelectorAll("main form[data-autosave] input[type=radio]").GroupBy(radio => radio.GetAttribute("name")!))
        {
            form.Tick(group.Key, group.First().GetAttribute("value")!);
        }

        foreach (var field in page.Document.QuerySelectorAll("main form[data-autosave] .govuk-input, main form[data-autosave] textarea"))
        {
            var name = field.GetAttribute("name")!;
            if (field.GetAttribute("value") is null or "" && !name.StartsWith("Representative", StringComparison.Ordinal) && !IsDate(name))
            {
                form.Fill(name, Sample(field.GetAttribute("inputmode")));
            }
        }

        return form;
    }

    /// <summary>Marks every paper that is not yet judged.</summary>
    public static HtmlForm Judge(HtmlPage page, string verdict = "Complete")
    {
        var form = page.Form("main form[enctype], main form:has(.ms-judge)");
        foreach (var group in page.Document.QuerySelectorAll(".ms-judge__mark").GroupBy(radio => radio.GetAttribute("name")!))
        {
            if (!group.Any(radio => radio.HasAttribute("checked")))
            {
                form.Tick(group.Key, verdict);
            }
        }

        return form;
    }

    /// <summary>The names of the papers nobody has judged yet.</summary>
    public static IReadOnlyList<string> Unjudged(HtmlPage page) =>
    [
        .. page.Document.QuerySelectorAll(".ms-judge__mark").GroupBy(radio => radio.GetAttribute("name")!)
            .Where(group => !group.Any(radio => radio.HasAttribute("checked"))).Select(group => group.Key["verdict.".Length..]),
    ];

    private static bool IsDate(string name) => name.Split('.')[^1] is "Year" or "Month" or "Day";

    private static string Sample(string? keyboard) => keyboard switch
    {
        "tel" => "13804790000",
        "decimal" or "numeric" => 2.ToString(CultureInfo.InvariantCulture),
        _ => "明安图镇",
    };
}
