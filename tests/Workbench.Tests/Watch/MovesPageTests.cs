using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Recount;
using Suban.Kernel;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

public sealed class MovesPageTests
{
    [Fact]
    public async Task Calendar_ImportedWithADayMore_ListsWhatMovedForTheSupervisor()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        var journey = await (await CaseJourney.SubmitAsync(host)).AcceptAsync();
        using var administrator = await host.SignInAsync("system1");
        using var supervisor = await host.SignInAsync("supervisor1");
        await RecountAsync(host); // by the calendar as it is
        var before = await supervisor.OpenAsync("/watch/moves");

        var page = await administrator.OpenAsync("/admin/calendar");
        await page.Form().Fill("Notice", await NoticeWithADayMoreAsync()).SubmitAsync();
        await RecountAsync(host);

        before.AssertText("没有因为日历变动过的期限");
        var moves = await supervisor.OpenAsync("/watch/moves");
        moves.AssertText(journey.Number);
        moves.AssertText("整体承诺");
    }

    /// <summary>The day after the tests' own Monday is off.</summary>
    private static async Task<string> NoticeWithADayMoreAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(TestHost.ContentDirectory, "calendars", "2026.yaml")))
        .Replace("off:", "off:\n  - 2026-09-29", StringComparison.Ordinal);

    private static async Task RecountAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await new RecountOpenCases(
            scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Writes>(),
            scope.ServiceProvider.GetRequiredService<Calendars>(), host.Clock!).RunAsync(CancellationToken.None);
    }
}
