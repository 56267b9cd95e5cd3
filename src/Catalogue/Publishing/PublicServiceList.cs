using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>The public services a region publishes (公共服务事项清单), by field of life.</summary>
public sealed class PublicServiceList
{
    private readonly RegionCatalogue _region;

    private PublicServiceList(RegionCatalogue region, IReadOnlyList<HandlingItem> items) => (_region, Items) = (region, items);

    /// <summary>In the order of the fields; those of none at the end.</summary>
    public IReadOnlyList<HandlingItem> Items { get; }

    public static PublicServiceList Of(RegionCatalogue region) => new(
        region,
        [
            .. region.Library.Document.Items
                .Where(i => i.Kind is ItemKind.PublicService)
                .OrderBy(i => i.Domain is null).ThenBy(i => i.Domain).ThenBy(i => i.BaseCode, StringComparer.Ordinal),
        ]);

    public IReadOnlyList<HandlingItem> In(LivelihoodDomain domain) => [.. Items.Where(i => i.Domain == domain)];

    /// <summary>The list as a sheet that says of which place and version it is.</summary>
    public byte[] ToCsv(IEnumerable<HandlingItem> items, string place) => CsvSheet.Write(
        ["地区", "目录版本", "领域", "事项", "基本目录编码", "部门", "法定时限", "承诺工作日", "全程网上办", "以本地确认为准"],
        items.Select(i => (IReadOnlyList<object>)
        [
            place, $"第 {_region.Number} 版", i.Domain is { } domain ? DomainWords.Of(domain) : DomainWords.None, i.Name, i.BaseCode,
            _region.Library.Authority(i.Authority).Name, i.Limits.Statutory.Words, i.Limits.PromisedWorkingDays,
            _region.IsOnline(i) ? "是" : "否", i.NeedsLocalConfirmation ? "是" : "否",
        ]));
}
