using Suban.TestKit;

namespace Suban.Workbench.Tests.Admin;

/// <summary>The telephones of the programmes: set once, on every page, sheet and notice of the programme.</summary>
public sealed class ProgrammePhoneTests
{
    private const string Before = "0479-0000001";

    public static TheoryData<string, string, string[]> Places => new()
    {
        {
            "one-thing-phone", "0479-1111111",
            [
                "/152529", "/152529/themes", "/152529/themes/8", "/152529/themes/8/ask", "/152529/screen", "/152529/about",
                "/152529/themes/8/v1/guide", "/152529/themes/8/v1/notice", "/152529/themes/8/v1/code", "/152529/themes/8/v1/handbook",
                "/api/v1/regions/152529/guides/8",
            ]
        },
        { "assist-phone", "0479-2222222", ["/152529", "/152529/assist", "/152529/about"] },
        { "online-phone", "0479-3333333", ["/152529/about"] },
        { "mobile-phone", "0479-4444444", ["/152529/about"] },
    };

    [Theory, MemberData(nameof(Places))]
    public async Task Change_Phone_ShowsAtOnceEverywhere(string key, string phone, string[] places)
    {
        await using var host = new TestHost();
        using var citizen = host.OpenBrowser();
        using var system = await host.SignInAsync("system1");
        foreach (var place in places)
        {
            Assert.DoesNotContain(phone, await TextAsync(citizen, place), StringComparison.Ordinal);
        }

        var setting = await system.OpenAsync($"/admin/settings/{key}");
        var list = await setting.Form().Fill("Value", phone).SubmitAsync();

        setting.AssertText($"{Before}，没有另定，用咨询电话");
        list.AssertText(phone);
        foreach (var place in places)
        {
            Assert.Contains(phone, await TextAsync(citizen, place), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Change_OneThingPhone_IsOnTheNoticesOfItsCases()
    {
        await using var host = new TestHost();
        using var system = await host.SignInAsync("system1");
        await (await system.OpenAsync("/admin/settings/one-thing-phone")).Form().Fill("Value", "0479-1111111").SubmitAsync();

        var journey = await CaseJourney.SubmitAsync(host);

        await journey.NotifyAsync("不清晰");

        var seen = await journey.TrackAsync();
        Assert.Equal("0479-1111111", seen.ContactPhone);
        Assert.Equal("0479-1111111", Assert.Single(seen.Notices).Contact);
    }

    private static async Task<string> TextAsync(Browser browser, string address) =>
        await browser.Client.GetStringAsync(new Uri(address, UriKind.Relative));
}
