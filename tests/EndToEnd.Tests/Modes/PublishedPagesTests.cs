using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Modes;

/// <summary>Every page that is open to everybody, as people set it and on the screens they have.</summary>
[Collection(nameof(SharedTown))]
public sealed class PublishedPagesTests(Town town) : TownTests(town)
{
    private static readonly string[] _pages =
    [
        "/", "/152529", "/150303", "/150271/about", "/150303/themes/8", "/152529/themes", "/152529/themes/8", "/152529/themes/52", "/152529/themes/8/ask", "/152529/themes/8/notice",
        "/152529/themes/8/v1/guide", "/152529/themes/36/v1/form", "/152529/themes/8/v1/sample", "/152529/themes/36/v1/process", "/152529/themes/8/v1/code", "/152529/themes/8/v9", "/152529/themes/8/mn",
        "/152529/themes/36/result?entity=individual&meals=none&self-built=no&air=no&pool=no&fire-way=commitment&sign=yes",
        "/152529/themes/52/result?birth=home", "/152529/items/outdoor-sign", "/152529/search?q=餐馆", "/152529/search?q=没有的事", "/152529/search?q=健康证明&for=enterprise",
        "/152529/themes?way=online&dept=tobacco", "/152529/reductions", "/152529/demand?what=开一家咖啡馆",
        "/152529/policies", "/152529/policies?level=local", "/152529/policies/nmg-2021-8", "/152529/notices", "/150600/milestones",
        "/152529/assist", "/elder", "/display", "/accessibility", "/privacy", "/verify", "/verify/paper", "/verify/file", "/v/nothing",
        "/track", "/login", "/register", "/forgot", "/nowhere",
    ];

    [Theory, MemberData(nameof(Looks.OfPublishedPages), MemberType = typeof(Looks))]
    public async Task EveryPublishedPage_IsSound(Look look)
    {
        var reader = await Town.ComesAsync(look);

        foreach (var address in _pages)
        {
            await reader.OpenAsync(address);
        }
    }
}
