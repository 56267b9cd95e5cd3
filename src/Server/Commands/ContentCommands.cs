using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Content;

namespace Suban.Server.Commands;

/// <summary>
/// <c>content check</c>, <c>content report</c>, <c>content import</c> and <c>content export</c>: the catalogue's text, checked with file
/// and line, counted, published, and written back where it was edited on the platform.
/// </summary>
internal static class ContentCommands
{
    public static async Task<int> CheckAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Host(args);
        var services = app.Services;
        var folder = services.GetRequiredService<ServerSettings>().ContentDirectory;
        var faults = RegionContent.Check(folder);
        foreach (var fault in faults)
        {
            Console.WriteLine($"content/{fault.File}:{fault.Line}: 错误：{fault.Message}");
        }

        // Regions that cannot be read have no facts to hold the catalogue against.
        var facts = faults.Count == 0 ? services.GetRequiredService<RegionFactsReader>().Of(services.GetRequiredService<Regions>().Default.Code) : null;
        var code = ContentReport.Print(ContentCheck.Run(folder, facts), Console.Out);
        if (faults.Count > 0)
        {
            Console.WriteLine($"区划、机关和日历另有错误 {faults.Count} 处。");
        }

        return faults.Count == 0 ? code : 1;
    }

    /// <summary>The figures of every theme, and where it differs from the published flow, as the region takes it from the content folder; nothing is published.</summary>
    public static async Task<int> ReportAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Host(args);
        var services = app.Services;
        var regions = services.GetRequiredService<Regions>();
        var content = ContentCheck.Run(services.GetRequiredService<ServerSettings>().ContentDirectory);
        if (content.HasErrors)
        {
            return ContentReport.Print(content, Console.Out);
        }

        if (content.Of(regions.Default.Code, regions) is not { } region)
        {
            Console.WriteLine($"{regions.Default.Name}没有清单。");
            return 1;
        }

        ThemeReport.Print(region, services.GetRequiredService<ThemeOverviews>(), Console.Out);
        Console.WriteLine();
        FlowReport.Of(content.Document, region).Print(services.GetRequiredService<RegionFactsReader>().Of(region.Code).FlowIsStrict, Console.Out);
        return 0;
    }

    public static async Task<int> ImportAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Prepared(args);
        var services = app.Services;
        var regions = services.GetRequiredService<Regions>();
        var outcomes = await services.GetRequiredService<CatalogueImport>().ImportAllAsync(
            services.GetRequiredService<ServerSettings>().ContentDirectory,
            regions.Default.Code,
            region => SystemProcess.Create(nameof(PublishCatalogue), services.GetRequiredService<TimeProvider>().GetUtcNow(), region),
            cancel);
        foreach (var (region, outcome) in outcomes)
        {
            var name = regions.Find(region)?.Name ?? region;
            Console.WriteLine(outcome.TryGet(out var published)
                ? $"{name}：已发布第 {published.Number} 版，主题 {published.Themes} 个，事项 {published.Items} 项。"
                : $"{name}：{outcome.Refusal?.Message}");
        }

        return outcomes.All(o => o.Outcome.Refusal is null || o.Outcome.Refusal.Code == CatalogueImport.Unchanged) ? 0 : 1;
    }

    /// <summary>Writes the themes edited on the platform into the content folder, for version control and the next import.</summary>
    public static async Task<int> ExportAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Prepared(args);
        var services = app.Services;
        var folder = services.GetRequiredService<ServerSettings>().ContentDirectory;
        var regions = services.GetRequiredService<Regions>();
        var themes = await services.GetRequiredService<ThemeExport>().WriteAsync(folder, cancel);
        foreach (var theme in themes)
        {
            var names = string.Join("、", theme.Regions.Select(r => regions.Find(r)?.Name ?? r));
            Console.WriteLine(theme.Written
                ? $"已写出 {ThemeText.FileOf(theme.Number)}"
                : $"没有写出 {ThemeText.FileOf(theme.Number)}：{names}改得不一样，请先定下一份。");
        }

        var written = themes.Count(t => t.Written);
        Console.WriteLine($"共 {written} 个主题。提交到版本库再导入以后，就以文件为准；文件由各区划共用，采用这些主题的区划都会照着改。");
        return written == themes.Count ? 0 : 1;
    }
}
