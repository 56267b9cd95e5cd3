using System.Globalization;
using Suban.Components;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Server.Hosting;

/// <summary>The place the current request's pages speak for: the region of the path, else the reader's default.</summary>
internal static class SiteOfRequest
{
    public static Site Resolve(IServiceProvider services)
    {
        var regions = services.GetRequiredService<Regions>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var named = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.RouteValues["region"] as string;
        var region = (named is null ? null : regions.Find(named)) ?? regions.Default;
        var settings = regions.Settings(region.Code, RegionTime.DateOf(now));
        var hall = services.GetRequiredService<Halls>().Nearest(region.Code);
        return new Site
        {
            RegionCode = region.Code,
            RegionName = region.Name,
            ScriptOrder = settings.ScriptOrder == Organisation.Settings.ScriptOrder.MnFirst
                ? ScriptOrder.MongolianFirst
                : ScriptOrder.ChineseFirst,
            Hotline = settings.Hotline,
            HallPhone = hall?.Phone,
            HallAddress = hall?.Address,
            HallHours = string.Join("，", settings.OfficeHours.Sessions.Select(s => string.Create(
                CultureInfo.InvariantCulture, $"{s.From:HH:mm}–{s.To:HH:mm}"))),
            SimulationNotice = services.GetRequiredService<ServerSettings>().Demonstration
                ? "演示环境：人员、电话和证照均为模拟，统一身份认证为模拟。"
                : null,
        };
    }
}
