using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Suban.Bench.Pages;

/// <summary>The least a page can cost: the same web server, answering the same bytes from memory.</summary>
internal static class FloorServer
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var pages = new ConcurrentDictionary<string, (string Type, string Encoding, byte[] Body)>(StringComparer.Ordinal);
        app.MapPut("/{name}", async (string name, HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            pages[name] = (context.Request.ContentType ?? "", context.Request.Headers.ContentEncoding.ToString(), body.ToArray());
        });
        app.MapGet("/{name}", (string name, HttpContext context) =>
        {
            var (type, encoding, body) = pages[name];
            (context.Response.ContentType, context.Response.ContentLength) = (type, body.Length);
            if (encoding.Length > 0)
            {
                context.Response.Headers.ContentEncoding = encoding;
            }

            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync(); // lives as long as who started it
        return 0;
    }
}
