using Microsoft.AspNetCore.Http;
using Suban.Components;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Kiosks;
using Suban.Organisation.Settings;
using ComponentScriptOrder = Suban.Components.ScriptOrder;

namespace Suban.Portal.Frame;

/// <summary>
/// Which region a request is about: the path's, else where the reader works, else the one the visitor chose, else the
/// installation's own.
/// </summary>
internal sealed class RegionOfRequest(
    IHttpContextAccessor http, Regions regions, Halls halls, Authorities authorities, RegionChoice choice, PortalSettings portal, TimeProvider time)
{
    private const string ServiceBureau = "service-bureau";
    private const string Simulated = "演示：人员、数据和外部系统都是模拟的，不办真事";

    public Region Region => _region ??= Find();

    private Region? _region;

    public RegionSettings Settings => regions.Settings(Region.Code, RegionTime.DateOf(time.GetUtcNow()));

    public Hall? Hall => halls.Nearest(Region.Code);

    public Site Site()
    {
        var settings = Settings;
        var hall = Hall;
        return new Site
        {
            RegionCode = Region.Code,
            RegionName = Region.Name,
            ScriptOrder = settings.ScriptOrder is Organisation.Settings.ScriptOrder.MnFirst
                ? ComponentScriptOrder.MongolianFirst
                : ComponentScriptOrder.ChineseFirst,
            Hotline = settings.Hotline,
            OneThingPhone = settings.OneThingPhone,
            AssistPhone = settings.AssistPhone,
            OnlinePhone = settings.OnlinePhone,
            Stamp = settings.Stamp,
            HallName = hall?.Name,
            HallPhone = hall?.Phone,
            HallAddress = hall?.Address,
            Publisher = authorities.Find(Region.Code, ServiceBureau)?.Name,
            AssistName = settings.AssistName,
            ContactsUnconfirmed = settings.NeedsLocalConfirmation("hotline") || hall is { NeedsLocalConfirmation: true },
            OneOfSeveral = choice.Open.Count > 1,
            HallHours = settings.OfficeHoursWords,
            StaffHome = http.HttpContext?.User.Reader() is { IsStaff: true } staff ? staff.Home() : null,
            ActingFor = http.HttpContext?.User.Reader()?.Acting?.PrincipalName,
            IsKiosk = http.HttpContext is { } here && KioskCookie.CodeOf(here.Request) is not null,
            SimulationNotice = portal.Demonstration ? Simulated : null,
        };
    }

    private Region Find()
    {
        var context = http.HttpContext;
        if (context is null)
        {
            return regions.Default;
        }

        var named = context.Request.RouteValues["region"] as string ?? (context.User.Reader() is { IsStaff: true } staff ? staff.Region : null);
        return (named is null ? null : regions.Find(named)) ?? choice.Of(context.Request) ?? regions.Default;
    }
}
