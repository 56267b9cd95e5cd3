using System.Diagnostics;
using System.Net.Http.Headers;

namespace Suban.Bench.Pages;

/// <summary>The floor server in a process of its own, as Suban is.</summary>
internal sealed class FloorProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private FloorProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    public static async Task<FloorProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FloorProcess).Assembly.Location, "floor"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new FloorProcess(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Has it answer what another server answers.</summary>
    public async Task<int> CopyAsync(string name, Uri from, string? encoding, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, from);
        _ = encoding is null || request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        _ = cookie is null || request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await _client.SendAsync(request);
        var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        await PutAsync(name, body, answer.Content.Headers.ContentType?.ToString() ?? "text/html", answer.Content.Headers.ContentEncoding.FirstOrDefault());
        return body.Length;
    }

    public async Task PutAsync(string name, byte[] body, string type, string? encoding)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var kept = await _client.PutAsync(new Uri(Address, name), content);
        kept.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }
}
