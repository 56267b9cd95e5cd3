using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Publishing;
using Suban.TestKit;

namespace Suban.Server.Tests.Content;

/// <summary>A region more is a folder more: nothing but its files is added to the shipped content.</summary>
public sealed class AnotherRegionTests : IDisposable
{
    private const string Region = """
        region: "152530"
        name: 正蓝旗
        short-name: 蓝旗
        level: county
        parent: "1525"
        settings:
          hotline: { value: 0479-0009000, confirm: true }
          portal-name: { value: 内蒙古政务服务网正蓝旗站点, confirm: true }
          minimum-assist-items: { value: 1 }
        authorities:
          service-bureau: { name: 正蓝旗政务服务局, credit-code: "11152529MB0TE5T01A", level: county, phone: 0479-0009001, address: 正蓝旗（模拟地址）1 号, confirm: true }
          market-supervision: { name: 正蓝旗市场监督管理局, credit-code: "11152529MB0TE10144", level: county, phone: 0479-0009002, address: 正蓝旗（模拟地址）2 号, confirm: true }
        halls:
          hall: { name: 正蓝旗政务服务大厅, address: 正蓝旗（模拟地址）3 号, phone: 0479-0009003, confirm: true, windows: { "01": { name: 综合窗口 01, kind: integrated } } }
        """;

    private const string Catalogue = """
        themes: [8, 11, 27, 88]
        merged: { 8: { into: 88, because: 小餐馆能办的面馆都能办 } }
        limits: { food-business-licence: { promised: 4 } }
        place-words: [正蓝旗, 蓝旗]
        """;

    private const string Assist = """
        title: 正蓝旗帮办目录
        stages: { initiation: 立项 }
        items: [{ no: 1, item: enterprise-project-filing, department: 旗发改委 }]
        """;

    private readonly string _content = ContentCopy.Make();

    public AnotherRegionTests()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_content, "regions", "152530")).FullName;
        File.WriteAllText(Path.Combine(folder, "region.yaml"), Region);
        File.WriteAllText(Path.Combine(folder, "catalogue.yaml"), Catalogue);
        File.WriteAllText(Path.Combine(folder, "assist.yaml"), Assist);
    }

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Fact]
    public async Task AFolderMore_IsAnotherPlaceWithItsOwnListOfficesAndAddresses()
    {
        await using var host = new TestHost { Content = _content };
        using var browser = host.OpenBrowser();

        var picker = await browser.OpenAsync("/");
        Assert.Contains("正蓝旗", picker.One("a[href='/choose/152530']").TextContent, StringComparison.Ordinal);

        var guide = await browser.OpenAsync("/152530/themes/88");
        guide.AssertText("内蒙古政务服务网正蓝旗站点");
        guide.AssertText("0479-0009002");
        Assert.Equal("/152530/themes/88", (await browser.GetAsync("/152530/themes/8")).Path);
        Assert.Contains("没有公布“我要开超市”", (await browser.GetAsync("/152530/themes/9")).Heading, StringComparison.Ordinal);
        (await browser.OpenAsync("/152530/assist")).AssertText("企业投资项目备案");

        using var answer = await browser.Client.GetAsync(new Uri("/api/v1/regions/152530/themes", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var themes = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal([11, 27, 88], themes.RootElement.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("number").GetInt32()));

        var current = host.Services.GetRequiredService<CatalogueStore>().Current;
        Assert.Equal(4, current.Region("152530")?.FindItem("food-business-licence")?.Limits.PromisedWorkingDays);
        Assert.Equal(103, current.Region("152529")?.Themes.Count);
    }
}
