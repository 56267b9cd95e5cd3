using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Public;

public sealed class DemandPageTests
{
    [Fact]
    public async Task Demand_RecordedAndSettled_FromTheCitizenToTheEditor()
    {
        await using var host = new TestHost();
        using var citizen = host.OpenBrowser();
        using var editor = await host.SignInAsync("editor1");
        Assert.Contains("这里没有需求", (await editor.OpenAsync("/catalog/demands")).Text, StringComparison.Ordinal);

        var done = await (await citizen.OpenAsync("/152529/demand?what=开一家咖啡馆")).Form()
            .Fill("Contact", "138 0000 0000").Tick("Consent", "true").SubmitAsync();
        Assert.Equal("记下了", done.Heading);
        Assert.Equal("记下了", (await (await citizen.OpenAsync("/152529/demand")).Form().Fill("Words", "咖啡馆").SubmitAsync()).Heading);

        var list = await editor.OpenAsync("/catalog/demands");
        Assert.Single(list.Document.QuerySelectorAll(".ms-table tbody tr"));
        Assert.Contains("一共记了 2 次", list.Text, StringComparison.Ordinal);
        var demand = await list.FollowAsync("开一家咖啡馆");
        Assert.Contains("138****0000", demand.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", demand.Text, StringComparison.Ordinal);
        Assert.Contains("13800000000", (await demand.Form("form[action*=Contact]").SubmitAsync()).Text, StringComparison.Ordinal);

        var refused = await demand.Form("form[action*=Settle]").Tick("State", "Answered").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "请写明答复了什么"), (refused.Status, refused.Errors[0]));
        var settled = await refused.Form("form[action*=Settle]").Tick("State", "Merged").Fill("Theme", "12").Fill("Note", "给饮品店加了别名").SubmitAsync();
        Assert.Equal("/catalog/demands", settled.Path);
        Assert.Contains("已并入 主题 12", settled.Text, StringComparison.Ordinal);
        Assert.Empty((await editor.OpenAsync("/catalog/demands?State=Open")).Document.QuerySelectorAll(".ms-table"));
    }

    [Fact]
    public async Task Demand_Faulty_IsShownAgainWithItsWords()
    {
        await using var host = new TestHost();
        using var citizen = host.OpenBrowser();

        var refused = await (await citizen.OpenAsync("/152529/demand")).Form().Fill("Words", "开一家咖啡馆").Fill("Contact", "13800000000").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("勾选同意", refused.Errors[0], StringComparison.Ordinal);
        Assert.Equal("13800000000", refused.One("input[name=Contact]").GetAttribute("value"));
    }

    [Fact]
    public async Task Demand_TooManyFromOneNetwork_IsTurnedAwayInWords()
    {
        await using var host = new TestHost();
        using var citizen = host.OpenBrowser();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("记下了", (await (await citizen.OpenAsync("/152529/demand")).Form().Fill("Words", $"第 {i} 件事").SubmitAsync()).Heading);
        }

        var refused = await (await citizen.OpenAsync("/152529/demand")).Form().Fill("Words", "再一件事").SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("再一件事", refused.One("textarea[name=Words]").TextContent.Trim());
    }
}
