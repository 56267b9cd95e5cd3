using Suban.TestKit;

namespace Suban.Server.Tests.Commands;

/// <summary>A mistake in a region's file is told with its line, and nothing is served on half a region.</summary>
public sealed class BrokenRegionTests : IDisposable
{
    private const string Fault = "content/regions/152529/region.yaml:5: ";

    private readonly string _content = ContentCopy.Make();
    private readonly string _data = Directory.CreateTempSubdirectory("suban-region-").FullName;

    public BrokenRegionTests()
    {
        var file = Path.Combine(_content, "regions/152529/region.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("parent: \"1525\"", "parrent: \"1525\"", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Directory.Delete(_content, recursive: true);
        Directory.Delete(_data, recursive: true);
    }

    [Theory]
    [InlineData("content", "check")]
    [InlineData("serve", "--urls=http://127.0.0.1:0")]
    public async Task Verb_RegionHasAnUnknownKey_NamesFileLineAndTheKeysThatAreKnown(params string[] verb)
    {
        var (code, told) = await ServerProcess.RunAsync(TestContext.Current.CancellationToken, [.. verb, "--data", _data, "--content", _content]);

        Assert.Equal(1, code);
        Assert.Contains(Fault, told, StringComparison.Ordinal);
        Assert.Contains("不认识的键 parrent，可用：region、", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }
}
