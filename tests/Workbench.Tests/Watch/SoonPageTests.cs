using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Warnings;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>What comes to its end: listed before it does, warned of by message, and decided late only with a reason.</summary>
public sealed class SoonPageTests
{
    private const string Licence = "business-registration";

    [Fact]
    public async Task Soon_StepInHand_IsListedWithItsHolderAndWarnedOf()
    {
        var clock = new FakeTimeProvider(TestProcess.Start);
        await using var host = new TestHost(clock: clock);
        var (_, _) = await ExaminedAsync(host);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WarnOfDueDates>().RunAsync(CancellationToken.None);
        }

        using var supervisor = await host.SignInAsync("supervisor1");
        var soon = await supervisor.OpenAsync("/watch/soon");
        var told = await supervisor.OpenAsync("/me/messages");
        using var examiner = await host.SignInAsync("market1");

        Assert.Contains(soon.All("tbody tr"), row => row.Contains("市场主体设立登记", StringComparison.Ordinal) && row.Contains("等待决定", StringComparison.Ordinal));
        told.AssertText("快到期了");
        Assert.Equal(HttpStatusCode.OK, (await supervisor.GetAsync(told.One("main article a").GetAttribute("href")!)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await examiner.GetAsync("/watch/soon")).Status);
    }

    [Fact]
    public async Task Decide_Late_NeedsAReasonThatSupervisionReads()
    {
        var clock = new FakeTimeProvider(TestProcess.Start);
        await using var host = new TestHost(clock: clock);
        var (journey, path) = await ExaminedAsync(host);
        clock.AdjustTime(clock.GetUtcNow().AddDays(30));
        using var approver = await host.SignInAsync("market2");

        var silent = await (await approver.OpenAsync(path)).Form("#decide").Tick("Form.Choice", "approve").SubmitAsync();
        var decided = await silent.Form("#decide").Tick("Form.Choice", "approve").Fill("Form.Overdue", "系统升级，停了三天").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("已经超过期限，请写明为什么", silent.Errors);
        decided.AssertText("准予");
        using var supervisor = await host.SignInAsync("supervisor1");
        (await supervisor.OpenAsync("/watch")).AssertText("系统升级，停了三天");
        (await supervisor.OpenAsync($"/watch/cases/{journey.Number}")).AssertText("系统升级，停了三天");
    }

    private static async Task<(CaseJourney Journey, string Path)> ExaminedAsync(TestHost host)
    {
        var journey = await (await CaseJourney.SubmitAsync(host)).AcceptAsync();
        var path = $"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}";
        using var examiner = await host.SignInAsync("market1");
        await (await examiner.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        await (await examiner.OpenAsync(path + "/decide")).Form("#decide").Tick("Form.Choice", "examine").Fill("Form.Opinion", "符合").SubmitAsync();
        return (journey, path);
    }
}
