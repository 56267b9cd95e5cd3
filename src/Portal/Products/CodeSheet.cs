using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The code by itself, for windows and notice boards (告示牌): large, with as few words as it needs.</summary>
internal static class CodeSheet
{
    private const int Millimetres = 120;

    public static IEnumerable<SheetBlock> Blocks(ProductSource source)
    {
        var (overview, materials) = (source.Overview, source.Overview.Materials);
        yield return new SheetText($"{GuideWords.Days(overview)}办好", SheetTone.Cover);
        yield return new SheetCode(source.Address, "手机扫一扫：看指南、下表格、在线办", Millimetres);
        yield return new SheetText(
            $"办 {GuideWords.Range(overview.AlwaysComponents.Count, overview.Widest.Components.Count, "项")}，准备材料 {GuideWords.Range(materials.ToPrepare.Count, materials.ToPrepare.Count + materials.Sometimes.Count, "份")}，{GuideWords.Fees(overview.Widest.Fees)}。", SheetTone.Centred);
        yield return new SheetText($"不会扫码也能办：到{source.Hall?.Name ?? "政务服务大厅"}的窗口，或者打电话问", SheetTone.Centred);
        yield return new SheetText($"{source.Settings.OneThingPhone}{source.Marked("one-thing-phone")}", SheetTone.Centred);
    }
}
