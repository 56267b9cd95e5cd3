using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Suban.Exchange.Pushing;

namespace Suban.Exchange.Tests;

/// <summary>A department's own system, as far as pushes go: it takes what comes, answers as it is told, and checks nothing by itself.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    /// <summary>For machines that do a great deal at once; nothing is tested by it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<HttpStatusCode>> _answers = new();

    private Receiver(WebApplication app) => _app = app;

    public ConcurrentQueue<Taken> All { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>What it answers with when it is asked for its list.</summary>
    public string List { get; set; } = "";

    /// <summary>What the next pushes about a step are answered with; afterwards 200, as everything else.</summary>
    public void Answer(Guid stepId, IEnumerable<HttpStatusCode> next) => _answers[stepId] = new ConcurrentQueue<HttpStatusCode>(next);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.MapPost("/push", (Delegate)receiver.TakeAsync);
        await receiver._app.StartAsync();
        receiver.Address = new Uri(new Uri(receiver._app.Urls.Single()), "push");
        return receiver;
    }

    /// <summary>Waits until enough pushes about a step have come.</summary>
    public async Task<IReadOnlyList<Taken>> WaitAsync(Func<Taken, bool> which, int count = 1)
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            if (All.Where(which).ToList() is { } found && found.Count >= count)
            {
                return found;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"{All.Count(which)} of {count} pushes came: {string.Join(' ', All.Select(t => t.Type))}");
        return [];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        var taken = new Taken(
            headers[PushSignature.IdHeader].ToString(), long.Parse(headers[PushSignature.TimeHeader].ToString(), CultureInfo.InvariantCulture),
            headers[PushSignature.SignatureHeader].ToString(), body.ToArray());
        var status = taken.StepId is { } step && _answers.TryGetValue(step, out var next) && next.TryDequeue(out var told) ? told : HttpStatusCode.OK;
        All.Enqueue(taken with { Answered = status });
        return status is HttpStatusCode.OK && taken.Type == "list.requested" ? Results.Text(List, "application/json") : Results.StatusCode((int)status);
    }
}

/// <summary>A push as it came.</summary>
internal sealed record Taken(string Id, long Timestamp, string Signature, byte[] Body)
{
    public HttpStatusCode Answered { get; init; }

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>Null where it is about the whole system.</summary>
    public Guid? StepId => Json.GetProperty("stepId") is { ValueKind: JsonValueKind.String } step ? step.GetGuid() : null;

    public bool IsAbout(Guid stepId) => StepId == stepId;
}
