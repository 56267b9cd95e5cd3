using System.Globalization;
using System.Net.Http.Headers;
using Suban.Exchange.Links;

namespace Suban.Exchange.Pushing;

/// <summary>Sends one signed push to one address. It follows no redirect: a push goes where it was set up to go.</summary>
internal sealed class PushClient(TimeProvider clock) : IDisposable
{
    private const int LongestAnswer = 1024 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(30), // less than the outbox leaves a handler
        MaxResponseContentBufferSize = LongestAnswer,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("Suban", null) } },
    };

    /// <param name="id">The same at every attempt: by it the receiver knows what it has already.</param>
    /// <returns>What the other side answered with.</returns>
    /// <exception cref="PushFailedException">It was not taken; the message says why in words.</exception>
    public async Task<byte[]> SendAsync(PushTarget target, Guid id, byte[] body, CancellationToken cancel)
    {
        var answer = await AskAsync(target, id, body, cancel);
        return answer.Taken ? answer.Body : throw new PushFailedException(answer.Fault);
    }

    /// <summary>Sends it, and leaves it to the caller what an error that the other side answers with means.</summary>
    /// <exception cref="PushFailedException">There was no answer; the message says why in words.</exception>
    public async Task<PushAnswer> AskAsync(PushTarget target, Guid id, byte[] body, CancellationToken cancel)
    {
        var (name, timestamp) = (id.ToString("N"), clock.GetUtcNow().ToUnixTimeSeconds());
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = content };
        request.Headers.Add(PushSignature.IdHeader, name);
        request.Headers.Add(PushSignature.TimeHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(PushSignature.SignatureHeader, PushSignature.Of(target.Secret, name, timestamp, body));
        try
        {
            using var answer = await _http.SendAsync(request, cancel);
            return new PushAnswer((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancel));
        }
        catch (HttpRequestException fault)
        {
            throw new PushFailedException("连不上", fault);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PushFailedException("30 秒没有回应");
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back, whether it was taken or not.</summary>
internal sealed record PushAnswer(int Status, byte[] Body)
{
    public bool Taken => Status is >= 200 and < 300;

    public string Fault => $"对方回的是错误（{Status}）";
}

/// <summary>A push was not taken; the outbox tries again.</summary>
public sealed class PushFailedException : Exception
{
    public PushFailedException()
    {
    }

    public PushFailedException(string message) : base(message)
    {
    }

    public PushFailedException(string message, Exception inner) : base(message, inner)
    {
    }
}
