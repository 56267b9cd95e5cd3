using Suban.Catalogue;
using Suban.Certificates.Sheets;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>Where to go and whom to call, as sheets say it.</summary>
internal static class Places
{
    public static string Online(ProductSource source) =>
        $"网上：{source.Settings.PortalName}、{source.Settings.AppName}{source.Marked("portal-name", "app-name")}";

    /// <summary>窗口：…；…；…。 or nothing where there is no hall.</summary>
    public static string Window(ProductSource source) => source.Hall is not { } hall
        ? ""
        : $"窗口：{hall.Name}，{hall.Address}{(hall.NeedsLocalConfirmation ? "（以本地确认为准）" : null)}；{source.Site.HallHours}。";

    /// <summary>Every office with telephone and address, then the hall and the region's own numbers.</summary>
    public static IEnumerable<SheetBlock> Contacts(ProductSource source, IEnumerable<AuthorityCard> offices)
    {
        yield return SheetTable.Of([33, 15, 52], ["部门", "电话", "地址"], offices.DistinctBy(a => a.Name)
            .Select(a => (IReadOnlyList<string>)[a.Name, a.Phone ?? "", (a.Address ?? "") + (a.NeedsLocalConfirmation ? "（以本地确认为准）" : null)]));
        yield return new SheetText($"{Window(source)}{Online(source)}。");
        yield return new SheetText($"咨询：{source.Settings.OneThingPhone}{source.Marked("one-thing-phone")}；投诉：{source.Settings.ComplaintPhone}{source.Marked("complaint-phone")}；政务服务热线：{source.Settings.Hotline}{source.Marked("hotline")}。");
    }

    /// <summary>一次办专窗 03、综合受理窗口 01.</summary>
    public static string Windows(Hall hall) => string.Join('、', hall.Windows
        .Where(w => w.Kind is WindowKind.OneThing or WindowKind.Integrated).Select(w => w.Name));

    /// <summary>The lead authority with its number, and whether somebody confirmed it.</summary>
    public static string Lead(ProductSource source)
    {
        var lead = source.Catalogue.Library.Authority(source.Theme.Theme.Lead);
        return $"{GuideWords.ShortName(lead.Name)}{(lead.Phone is null ? null : "，" + lead.Phone)}{(lead.NeedsLocalConfirmation ? "（以本地确认为准）" : null)}";
    }
}
