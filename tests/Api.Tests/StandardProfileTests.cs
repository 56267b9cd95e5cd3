using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Suban.Api.Tests;

/// <summary>Answers in the field names of GB/T 39046, and the page that explains them.</summary>
public sealed partial class StandardProfileTests(ApiHost api)
{
    private static readonly string[] _paths =
    [
        "themes", "themes/8", "guides", "guides/8", "items", "items/food-business-licence", "materials", "elements", "certificate-kinds",
    ];

    [Fact]
    public async Task Item_InTheStandardsNames_HasItsCodes()
    {
        var item = await api.GetAsync("/api/v1/regions/152529/items/food-business-licence?profile=gbt39046");

        Assert.Equal("食品经营许可", item.Text("事项名称"));
        Assert.Equal("150131001000", item.Text("基本编码"));
        Assert.Equal("01", item.Text("事项类型"));
        Assert.Equal("2", item.Text("办件类型"));
        Assert.Equal(10, item.Number("法定办结时限"));
        Assert.Equal("工作日", item.Text("法定办结时限单位"));
        Assert.Equal(["2"], item.Texts("服务对象"));
        Assert.Contains(item.List("申请材料"), material => material.Text("是否必备") == "是" && material.Text("要求提供材料的依据").Length > 0);
    }

    [Fact]
    public async Task Theme_InTheStandardsNames_NamesItsItems()
    {
        var theme = await api.GetAsync("/api/v1/regions/152529/themes/8?profile=gbt39046");

        Assert.Equal((8, "我要开小餐馆（50平方米以下）"), (theme.Number("主题编号"), theme.Text("主题名称")));
        Assert.All(theme.List("政务服务事项"), item => Assert.Equal(12, item.Text("基本编码").Length));
        Assert.Contains(theme.List("政务服务事项"), item => item.Text("事项代号") == "business-registration");
    }

    [Fact]
    public async Task EveryMember_InEveryAnswer_IsExplainedAndNoOther()
    {
        var explained = ExplainedMember().Matches(await File.ReadAllTextAsync(Page())).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _paths)
        {
            Collect(await api.GetAsync($"/api/v1/regions/152529/{path}?profile=gbt39046"), sent);
        }

        sent.Remove("items");
        Assert.Equal(explained.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("items")]
    [InlineData("items/food-business-licence")]
    [InlineData("guides/8")]
    [InlineData("themes")]
    [InlineData("themes/8")]
    public async Task Profile_Unknown_Is400InWords(string path)
    {
        var problem = await api.GetAsync($"/api/v1/regions/152529/{path}?profile=gbt", HttpStatusCode.BadRequest);

        Assert.Equal("profile", problem.List("errors").Single().Text("field"));
    }

    private static void Collect(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var entry in element.EnumerateArray())
            {
                Collect(entry, names);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                names.Add(member.Name);
                Collect(member.Value, names);
            }
        }
    }

    private static string Page([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../docs/api/gbt39046.md"));

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ExplainedMember();
}
