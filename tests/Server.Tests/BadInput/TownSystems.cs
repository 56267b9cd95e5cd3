using Microsoft.Extensions.DependencyInjection;
using Suban.Cases;
using Suban.Cases.Systems;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Exchange.Reports;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>A department's own system that has a step, was pushed to, and sent a list from which the step is missing; and a platform above that refused a row.</summary>
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
        await ReportAsync(administrator, journey);
    }

    /// <summary>A platform above that refused a row of a case.</summary>
    private static async Task ReportAsync(Browser administrator, CaseJourney journey)
    {
        var registered = await (await administrator.OpenAsync("/admin/connectors/edit")).Form().Fill("Domain", "CityManagement").Fill("Name", "上级平台")
            .Tick("Network", "Government").Tick("Mode", "DataExchange").Fill("Address", "http://127.0.0.1:1/health").SubmitAsync();
        var connectorId = Guid.Parse(registered.Path.Split('/')[^1]);
        var page = registered.Path + "/report";
        await (await administrator.OpenAsync(registered.Path)).Form("form[action*=Move]").SubmitAsync("转为联调");
        await journey.DoAsync<RecordConnectorCheck, ConnectorChecked>((op, p, c) => op.RunAsync(connectorId, null, 5, p, c));
        await (await administrator.OpenAsync(registered.Path)).Form("form[action*=Move]").SubmitAsync("转为上线");
        await (await administrator.OpenAsync(page)).Form("form[action*=Save]").Fill("Address", "http://127.0.0.1:1/report").Tick("Reporting", "off").SubmitAsync();
        await (await administrator.OpenAsync(page)).Form("form[action*=Keys]").SubmitAsync();
        await (await administrator.OpenAsync(page)).Form("form[action*=Save]").Tick("Reporting", "on").SubmitAsync();
        await journey.DoAsync<OrderReports, ReportsOrdered>((op, p, c) => op.RunAsync(journey.CaseId, p, c));
        var reader = new Reader(Guid.CreateVersion7(), "系统管理员", null, "152529", null, null, new HashSet<Role> { Role.SystemAdministrator });
        var rows = await journey.ReadAsync<ReportQueries, Kernel.Slice<ReportLine>>(q => q.ListAsync(reader, connectorId, null, null, default));
        var refused = new ReportAttempt(rows.Rows[^1].RowId, new ReportAnswer(ReportVerdict.Refused, "受理部门编码不对"), null);
        await journey.DoAsync<RecordReports, ReportsRecorded>((op, p, c) => op.RunAsync(connectorId, [refused], null, p, c));

        // Off again: what is told of every case anew is no trace of a form that was refused.
        await (await administrator.OpenAsync(page)).Form("form[action*=Save]").Tick("Reporting", "off").SubmitAsync();
    }

    private static async Task<Kernel.Outcome<RoutesSet>> SetAsync(StepRoutes routes, Guid systemId, Guid authorityId, IReadOnlyList<string>? items, CancellationToken cancel)
    {
        await routes.SetAsync(systemId, authorityId, items, cancel);
        return new RoutesSet();
    }

    private sealed record RoutesSet;
}
