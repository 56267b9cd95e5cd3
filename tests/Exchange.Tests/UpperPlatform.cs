using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Suban.Exchange.Pushing;

namespace Suban.Exchange.Tests;

/// <summary>A platform above as far as reports go: it takes what comes to any address, and answers each address as it is told.</summary>
internal sealed class UpperPlatform : IAsyncDisposable
{
    private readonly WebApplication _app;

    private UpperPlatform(WebApplication app) => _app = app;

    /// <summary>Everything that came, taken or not, in the order it came.</summary>
    public ConcurrentQueue<Reported> All { get; } = new();

    /// <summary>By address: the status and body it answers a row with; 200 and a receipt where nothing is said.</summary>
    public ConcurrentDictionary<string, Func<Reported, (int Status, object? Body)?>> Answers { get; } = new();

    public Uri AddressOf(string name) => new(new Uri(_app.Urls.Single()), name);

    public static async Task<UpperPlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var platform = new UpperPlatform(builder.Build());
        platform._app.MapPost("/{name}", (Delegate)platform.TakeAsync);
        await platform._app.StartAsync();
        return platform;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context, string name)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        var came = new Reported(
            name, headers[PushSignature.IdHeader].ToString(), long.Parse(headers[PushSignature.TimeHeader].ToString(), CultureInfo.InvariantCulture),
            headers[PushSignature.SignatureHeader].ToString(), body.ToArray());
        var (status, answer) = Answers.GetValueOrDefault(name)?.Invoke(came) ?? (StatusCodes.Status200OK, new { receipt = $"HZ-{came.Id[..8]}" });
        All.Enqueue(came with { Status = status });
        return answer is null ? Results.StatusCode(status) : Results.Json(answer, statusCode: status);
    }
}

/// <summary>A row, or a question for counts, as it came.</summary>
internal sealed record Reported(string Name, string Id, long Timestamp, string Signature, byte[] Body)
{
    public int Status { get; init; }

    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    public bool IsRow => Json.TryGetProperty("row", out _);

    public string Table => Json.GetProperty("table").GetString()!;

    public string this[string column] => Json.GetProperty("row").GetProperty(column).GetString()!;

    public bool Has(string column) => Json.GetProperty("row").TryGetProperty(column, out _);

    public bool IsAbout(string number) => IsRow && this["project_no"] == number;
}
