using System.Globalization;
using Suban.Catalogue;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Lists;

/// <summary>The region's list as it prints it (帮办目录表): number, department, item, kind, remark.</summary>
public sealed class AssistListSheet(Authorities authorities, Regions regions)
{
    private static readonly string[] _head = ["序号", "承办部门", "事项名称", "事项类型", "备注"];

    /// <param name="department">Only this department's lines, as the list prints it; null for all.</param>
    public Sheet? Make(RegionCatalogue region, string? department = null) => region.Adoption.Assist is not { } list ? null : new Sheet
    {
        Letterhead = authorities.Find(region.Code, "service-bureau")?.Name ?? regions.Find(region.Code)!.Name,
        Title = list.Title,
        Subtitle = list.Batch,
        Footing = $"第 {region.Number} 版，{RegionTime.DateOf(region.PublishedAt):yyyy-MM-dd} 发布",
        Blocks = [SheetTable.Of([8, 22, 42, 18, 10], _head, Rows(region, department))],
    };

    public static byte[] ToCsv(RegionCatalogue region) => CsvSheet.Write(_head, Rows(region, null));

    private static IEnumerable<IReadOnlyList<string>> Rows(RegionCatalogue region, string? department) => region.AssistLines
        .Where(l => department is null || l.Entry.Department == department)
        .Select(l => (IReadOnlyList<string>)
        [
            l.Entry.Number.ToString(CultureInfo.InvariantCulture), l.Entry.Department, l.Item.Name, ItemKindWords.Of(l.Item.Kind),
            string.Join('，', new[] { l.Entry.Batch, l.Entry.Remark }.OfType<string>()),
        ]);
}
