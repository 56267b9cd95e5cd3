using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Publishing;
using Suban.TestKit;

namespace Suban.Server.Tests.Hosting;

public sealed class ContentAtStartTests : IDisposable
{
    private const string Region = "152529";

    private readonly string _content = Directory.CreateTempSubdirectory("suban-content-").FullName;

    [Fact]
    public async Task Start_FolderChanged_PublishesTheChange()
    {
        var (directory, _) = ServerProcess.Prepare();
        try
        {
            var before = await StartAsync(directory, settings =>
            {
                CopyFolder(settings.ContentDirectory, _content);
                return settings with { ContentDirectory = _content };
            });
            var theme = Path.Combine(_content, "themes", "008.yaml");
            var text = await File.ReadAllTextAsync(theme, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                theme, text.Replace("\nsummary: ", "\nsummary: 新的说明。", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            var after = await StartAsync(directory, settings => settings with { ContentDirectory = _content });

            Assert.Equal(before.Number + 1, after.Number);
            Assert.StartsWith("新的说明。", after.FindTheme(8)?.Theme.Summary, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(_content, recursive: true);

    private static async Task<RegionCatalogue> StartAsync(string directory, Func<ServerSettings, ServerSettings> change)
    {
        await using var host = new TestHost(directory, null, services =>
        {
            var settings = (ServerSettings)services.Single(s => s.ServiceType == typeof(ServerSettings)).ImplementationInstance!;
            services.AddSingleton(change(settings));
        });
        return host.Services.GetRequiredService<CatalogueStore>().Current.Region(Region)!;
    }

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
