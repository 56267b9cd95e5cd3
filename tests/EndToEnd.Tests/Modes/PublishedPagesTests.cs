using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Modes;

public sealed class PublishedPagesTests(Chromium chromium) : TownTests(chromium)
{
    [Theory, MemberData(nameof(Looks.PhoneFirst), MemberType = typeof(Looks))]
    public async Task EveryPublishedPage_IsSound(Look look)
    {
        var reader = await Town.ComesAsync(look);

        foreach (var address in (string[])["/", "/152529", "/150303", "/150271/about", "/150303/themes/8", "/152529/themes", "/152529/themes/8", "/152529/search?q=餐馆", "/152529/search?q=没有的事",
            "/152529/assist", "/elder", "/display", "/accessibility", "/privacy", "/verify", "/verify/paper", "/verify/file",
            "/login", "/register", "/forgot", "/nowhere"])
        {
            await reader.OpenAsync(address);
        }
    }
}
