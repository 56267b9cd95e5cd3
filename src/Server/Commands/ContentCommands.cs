using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Server.Commands;

/// <summary><c>content check</c> and <c>content import</c>: the catalogue's text, checked with file and line, and published.</summary>
internal static class ContentCommands
{
    public static async Task<int> CheckAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Host(args);
        var content = ContentCheck.Run(app.Services.GetRequiredService<ServerSettings>().ContentDirectory);
        foreach (var problem in content.Problems)
        {
            Console.WriteLine(problem);
        }

        var document = content.Document;
        Console.WriteLine(
            $"主题 {document.Themes.Count} 个，事项 {document.Items.Count} 项；错误 {content.Errors.Count} 处，" +
            $"提醒 {content.Problems.Count - content.Errors.Count} 处。");
        return content.HasErrors ? 1 : 0;
    }

    public static async Task<int> ImportAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Prepared(args);
        var services = app.Services;
        var region = services.GetRequiredService<Regions>().Default.Code;
        var outcome = await services.GetRequiredService<CatalogueImport>().ImportAsync(
            services.GetRequiredService<ServerSettings>().ContentDirectory,
            region,
            SystemProcess.Create(nameof(PublishCatalogue), services.GetRequiredService<TimeProvider>().GetUtcNow(), region),
            cancel);
        if (outcome.TryGet(out var published))
        {
            Console.WriteLine($"已发布 {region} 第 {published.Number} 版：主题 {published.Themes} 个，事项 {published.Items} 项。");
            return 0;
        }

        Console.WriteLine(outcome.Refusal?.Message);
        return outcome.Refusal?.Code == CatalogueImport.Unchanged ? 0 : 1;
    }
}
