using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Colleagues who wait for an answer: a window asked professional support, and a department the window.</summary>
internal static class TownTalks
{
    public static async Task BeginAsync(TestHost host, CaseJourney journey, Browser clerk, Browser officer)
    {
        var process = TestProcess.Create(nameof(ChangeRegionSetting), host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await host.Services.GetRequiredService<Writes>().RunAsync<ChangeRegionSetting, RegionSettingChanged>(
            (op, c) => op.RunAsync("152529", "middle-office", "yes", RegionTime.DateOf(process.Now), process, c), process, default);
        await host.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(default);
        var support = await clerk.OpenAsync("/talk/support");
        var market = support.Document.QuerySelectorAll("select[name=Department] option").First(o => o.TextContent.Contains("市场监督", StringComparison.Ordinal)).GetAttribute("value")!;
        (await support.Form("main form[method=post]").Fill("About", "8").Fill("Department", market).Fill("Words", "餐车能办吗？").SubmitAsync()).AssertText("问过去了");
        var by = RegionTime.DateOf(process.Now).AddDays(3);
        (await (await officer.OpenAsync($"/talk/cases/{journey.Number}")).Form("main form[enctype]").Fill("Words", "原件核对过吗？").Fill("Ask", "window")
            .Fill("By.Year", $"{by.Year}").Fill("By.Month", $"{by.Month}").Fill("By.Day", $"{by.Day}").SubmitAsync()).AssertText("写好了");
    }
}
