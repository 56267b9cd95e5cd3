using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Content;

namespace Suban.Server.Commands;

/// <summary><c>content check</c> and <c>content import</c>: the catalogue's text, checked with file and line, and published.</summary>
internal static class ContentCommands
{
    public static async Task<int> CheckAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Host(args);
        var services = app.Services;
        var folder = services.GetRequiredService<ServerSettings>().ContentDirectory;
        foreach (var fault in RegionContent.Check(folder))
        {
            Console.WriteLine($"content/{fault.File}:{fault.Line}: 错误：{fault.Message}");
        }

        var facts = services.GetRequiredService<RegionFactsReader>().Of(services.GetRequiredService<Regions>().Default.Code);
        return ContentReport.Print(ContentCheck.Run(folder, facts), Console.Out);
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
}
