using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Suban.TestKit;

[assembly: AssemblyFixture(typeof(Suban.Api.Tests.ApiHost))]

namespace Suban.Api.Tests;

/// <summary>The server with the shipped catalogue, spoken to as a department's program would.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ApiHost() => Client = _host.CreateClient();

    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>A client that shows where it is sent instead of going there.</summary>
    public HttpClient OpenWithoutRedirects() => _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)), expected);

    public async Task<JsonElement> PlanAsync(int theme, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        await PostAsync($"/api/v1/regions/152529/themes/{theme}/plan", JsonSerializer.SerializeToUtf8Bytes(body), expected);

    public async Task<JsonElement> PostAsync(
        string path, byte[] body, HttpStatusCode expected, string mediaType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return await ReadAsync(await Client.PostAsync(new Uri(path, UriKind.Relative), content), expected);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode} {text}");
            var answer = JsonDocument.Parse(text).RootElement;
            Assert.Equal(
                expected == HttpStatusCode.OK ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
            if (expected != HttpStatusCode.OK)
            {
                Assert.Equal((int)expected, answer.GetProperty("status").GetInt32());
                Assert.Matches(@"\A[a-z]+[.][a-z_]+\z", answer.GetProperty("code").GetString());
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", answer.GetProperty("title").GetString());
                Assert.Equal(JsonValueKind.Array, answer.GetProperty("errors").ValueKind);
            }

            return answer;
        }
    }
}

/// <summary>Shorthand for reading answers in tests.</summary>
internal static class Answers
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static JsonElement[] List(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray()];

    public static string[] Texts(this JsonElement element, string name) => [.. element.List(name).Select(item => item.GetString() ?? "")];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
