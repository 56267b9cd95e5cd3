using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>The autonomous region gives an item another name; every region that adopted it shows the new one and nobody else's.</summary>
public sealed class RenameTests(TownOfItsOwnContent town) : TownTests(town), IClassFixture<TownOfItsOwnContent>
{
    private const string Item = "outdoor-sign";
    private const string Before = "户外招牌设置审批";
    private const string After = "户外招牌和店招设置审批";

    [Fact]
    public async Task RenamedAtTheTop_ShownByEveryAdopter()
    {
        var regions = await AdoptersAsync(Before);

        await town.RestartAsync(() => town.Change($"items/{Item}.yaml", $"name: {Before}", $"name: {After}"));

        Assert.Equal(regions, await AdoptersAsync(After));
        var reader = await town.ComesAsync(Look.Desk);
        await reader.OpenAsync("/152529/themes/8");
        await reader.SeesAsync(After);
        var editor = await town.SignsInAsync("editor1", Look.Desk);
        await editor.OpenAsync($"/catalog/library/item?Key={Item}");
        await editor.SeesAsync(After);
        Assert.DoesNotContain(Before, await editor.ReadAsync(), StringComparison.Ordinal);
    }

    /// <summary>The regions whose page of the item bears that name.</summary>
    private async Task<IReadOnlyList<string>> AdoptersAsync(string name)
    {
        var reader = await town.ComesAsync(Look.Desk);
        var adopters = new List<string>();
        foreach (var region in (string[])["152529", "150203", "150271", "150600", "150602"])
        {
            await reader.OpenAsync($"/{region}/items/{Item}");
            if (await reader.HeadingAsync() == name)
            {
                adopters.Add(region);
            }
        }

        Assert.True(adopters.Count > 1, $"Only {string.Join(", ", adopters)} shows {name}.");
        return adopters;
    }
}
