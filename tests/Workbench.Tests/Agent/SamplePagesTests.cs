using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Demonstration;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Agent;

/// <summary>Ended orders drawn and called; key projects with what they wait for.</summary>
public sealed class SamplePagesTests
{
    [Fact]
    public async Task Sample_Drawn_IsCalledOneByOne()
    {
        await using var host = new TestHost();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoOrders>().EnsureAsync(default);
        }

        using var keeper = await host.SignInAsync("supervisor1");
        var today = DateTime.UtcNow.AddHours(8);
        var silent = await (await keeper.OpenAsync("/watch/assist/samples")).Form().Fill("Percent", "0").SubmitAsync();
        var sample = await silent.Form().Fill("From.Year", "2026").Fill("From.Month", "1").Fill("From.Day", "5").Fill("To.Year", $"{today.Year}").Fill("To.Month", $"{today.Month}").Fill("To.Day", $"{today.Day}")
            .Fill("Percent", "100").SubmitAsync();

        Assert.Contains("请写抽百分之几，1 到 100 的整数", silent.Errors);
        sample.AssertText("还没有回访");
        var called = await sample.Form().Fill("OrderId", sample.All("select[name=OrderId] option").Last(o => o.Length > 5)).Fill("CalledOn.Year", $"{today.Year}").Fill("CalledOn.Month", $"{today.Month}")
            .Fill("CalledOn.Day", $"{today.Day}").Tick("Score", "5").Tick("Charged", "no").SubmitAsync();
        called.AssertText("回访：非常满意");
        (await keeper.OpenAsync("/watch/assist/samples")).AssertText("100%");
    }

    [Fact]
    public async Task Sample_ToAnybodyElse_IsRefused()
    {
        await using var host = new TestHost();
        using var assistant = await host.SignInAsync("assistant1");

        Assert.Equal(HttpStatusCode.Forbidden, (await assistant.GetAsync("/watch/assist/samples")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await assistant.GetAsync($"/watch/assist/samples/{Guid.Empty}")).Status);
    }
}
