using System.Text.Json.Nodes;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Api.Standard;

/// <summary>
/// Themes and guides beside the items of the standard. It knows no 一件事 and allows to extend its data sets, so their own members are
/// extensions and everything below is in its names.
/// </summary>
internal static class StandardThemes
{
    public static JsonObject Summary(ThemeVersion theme) => new()
    {
        ["主题编号"] = theme.Number,
        ["主题名称"] = theme.Name,
        ["主题分类"] = theme.Theme.Category,
        ["服务对象"] = StandardProfile.Texts([StandardItems.AudienceCode(theme.Theme.For)]),
        ["牵头部门"] = theme.Library.Authority(theme.Theme.Lead).Name,
        ["以本地确认为准"] = StandardProfile.YesNo(theme.Theme.NeedsLocalConfirmation),
    };

    public static JsonObject Detail(ThemeVersion theme, RegionCatalogue catalogue)
    {
        var detail = Published(theme, catalogue);
        detail["承诺办结时限"] = theme.Theme.PromisedWorkingDays;
        detail["承诺办结时限单位"] = "工作日";
        detail["政务服务事项"] = new JsonArray([.. theme.Theme.Parts.Select(part => StandardItems.Summary(theme.Library.Item(part.Item), catalogue))]);
        return detail;
    }

    public static JsonObject Guide(ThemeVersion theme, ThemeOverview overview, RegionCatalogue catalogue, RegionContact contact)
    {
        var guide = Published(theme, catalogue);
        guide["承诺办结时限"] = overview.MostDays;
        guide["承诺办结时限单位"] = "工作日";
        guide["到办事现场次数"] = overview.Widest.Visits;
        guide["办理地点"] = contact.Place;
        guide["办理时间"] = contact.Hours;
        guide["咨询方式"] = contact.OneThingPhone;
        guide["监督投诉方式"] = contact.ComplaintPhone;
        guide["政务服务事项"] = new JsonArray(
            [.. overview.Widest.Components.Select(part => StandardItems.Detail(theme.Library.Item(part.Key), catalogue, contact))]);
        guide["申请材料"] = new JsonArray(
            [.. overview.Widest.Materials.Select(material => StandardItems.Material(theme.Library.Material(material.Id)))]);
        return guide;
    }

    private static JsonObject Published(ThemeVersion theme, RegionCatalogue catalogue)
    {
        var published = Summary(theme);
        published["事项版本"] = catalogue.Number;
        published["受理条件"] = StandardProfile.Texts([.. theme.Theme.Eligibility.Select(rule => rule.Because), .. theme.Theme.Conditions]);
        return published;
    }
}
