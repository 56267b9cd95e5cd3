using Microsoft.Extensions.DependencyInjection;
using Suban.Cases;
using Suban.Cases.Systems;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>A department's own system that has a step, was pushed to, and sent a list from which the step is missing.</summary>
internal static class TownSystems
{
    public static async Task BeginAsync(TestHost host, Browser administrator)
    {
        await (await administrator.OpenAsync("/admin/kiosks/edit")).Form().Fill("Name", "一号终端").Fill("Place", "大厅一楼").Tick("Offers", "Progress").Tick("State", "on").SubmitAsync();
        var market = host.Services.GetRequiredService<Authorities>().Find("152529", "market-supervision")!;
        var registered = await (await administrator.OpenAsync("/admin/connectors/edit")).Form().Fill("Domain", "CityManagement").Fill("Name", "市监审批系统")
            .Fill("AuthorityId", $"{market.AuthorityId}").Tick("Network", "Private").Tick("Mode", "Api").Fill("Address", "http://127.0.0.1:1/health").SubmitAsync();
        await (await administrator.OpenAsync(registered.Path + "/push")).Form("form[action*=Save]").Fill("Address", "http://127.0.0.1:1/push").Tick("Pushes", "off").SubmitAsync();
        var systemId = Guid.Parse(registered.Path.Split('/')[^1]);
        var journey = await CaseJourney.SubmitAsync(host);
        await journey.DoAsync<StepRoutes, RoutesSet>(async (routes, _, c) => await SetAsync(routes, systemId, market.AuthorityId, [], c));
        await journey.AcceptAsync();
        await journey.DoAsync<StepRoutes, RoutesSet>(async (routes, _, c) => await SetAsync(routes, systemId, market.AuthorityId, null, c));
        var step = (await journey.TrackAsync()).Steps.First(s => s.Status is StepStatus.Ready && s.AuthorityName == market.Name);
        var attempt = new PushAttempt(Guid.CreateVersion7(), systemId, step.StepId, step.Number, step.ItemName, "step.started", PushState.Delivered, null);
        await journey.DoAsync<RecordPush, PushRecorded>((op, p, c) => op.RunAsync(attempt, p, c));
        var system = new Reader(systemId, "市监审批系统", null, "152529", market.AuthorityId, null, new HashSet<Role> { Role.Examiner, Role.Approver }) { IsSystem = true };
        await journey.DoAsync<TakeSystemList, SystemListTaken>((op, p, c) => op.RunAsync(system, [], p with { Now = p.Now.AddHours(2) }, c));
    }

    private static async Task<Kernel.Outcome<RoutesSet>> SetAsync(StepRoutes routes, Guid systemId, Guid authorityId, IReadOnlyList<string>? items, CancellationToken cancel)
    {
        await routes.SetAsync(systemId, authorityId, items, cancel);
        return new RoutesSet();
    }

    private sealed record RoutesSet;
}
