using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Suban.Api.Tests;

public sealed class OpenApiTests(ApiHost api)
{
    private const string Update = "SUBAN_UPDATE_SNAPSHOTS";

    /// <summary>A change of the interface is a change of a reviewed file. To accept it run with SUBAN_UPDATE_SNAPSHOTS=1.</summary>
    [Fact]
    public async Task Document_OfThisBuild_IsThePublishedOne()
    {
        var served = (await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(Update) is "1")
        {
            await File.WriteAllTextAsync(Snapshot(), served);
        }

        Assert.Equal(await File.ReadAllTextAsync(Snapshot()), served);
    }

    [Fact]
    public async Task Document_EveryOperation_HasANameSummaryAndProblems()
    {
        using var document = JsonDocument.Parse(await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).ToList();

        Assert.NotEmpty(operations);
        Assert.All(operations, operation =>
        {
            Assert.NotEqual("", operation.Value.Text("operationId"));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", operation.Value.Text("summary"));
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("429", out _));
        });
    }

    private static string Snapshot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../docs/api/openapi.v1.json"));
}
