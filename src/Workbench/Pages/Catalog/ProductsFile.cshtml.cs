using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Counting;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>How often products were opened by their code and taken along, as a sheet.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProductsFileModel(ProductUseQueries products, CatalogueStore catalogue) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (catalogue.Current.Region(reader.Region) is not { } region)
        {
            return NotFound();
        }

        var rows = await products.FindAsync(reader, theme: null, cancel);
        return File(
            CsvSheet.Write(
                ["主题", "名称", "目录版本", "产品", "扫码", "下载"],
                rows.Select(r => (IReadOnlyList<object>)
                    [r.Theme, r.Theme == 0 ? "全部主题" : region.FindTheme(r.Theme)?.Name ?? "", r.Version, ProductWords.Name(r.Product), r.Scans, r.Downloads])),
            CsvSheet.MediaType, "指南产品使用次数.csv");
    }
}
