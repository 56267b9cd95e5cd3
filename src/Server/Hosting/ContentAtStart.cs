using System.Globalization;
using System.Text;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Server.Hosting;

/// <summary>
/// Publishes the content folder when it changed since the last start, and shows what is published.
/// Checking 103 themes with every answer takes longer than a person waits for a first page, so an unchanged folder is told by its stamp.
/// </summary>
internal sealed partial class ContentAtStart(
    CatalogueImport import, CatalogueStore store, Regions regions, ServerSettings settings, TimeProvider time, ILogger<ContentAtStart> log)
{
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await store.RefreshAsync(cancel);
        var region = regions.Default.Code;
        var stamp = new Stamp(settings, "content", StateOf(settings.ContentDirectory));
        if (stamp.Stands && store.Current.Region(region) is not null)
        {
            return;
        }

        var process = SystemProcess.Create(nameof(PublishCatalogue), time.GetUtcNow(), region);
        var outcome = await import.ImportAsync(settings.ContentDirectory, region, process, cancel);
        if (outcome.Refusal is { } refusal && refusal.Code != CatalogueImport.Unchanged)
        {
            LogRefused(log, refusal.Message);
            return;
        }

        stamp.Set();
    }

    private static string StateOf(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.yaml", SearchOption.AllDirectories)
                     .OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }

        return text.ToString();
    }

    [LoggerMessage(LogLevel.Error, "The content folder was not published: {Reason}")]
    private static partial void LogRefused(ILogger log, string reason);
}
