using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Suban.Server.Tests.BadInput;

/// <summary>One answer, not followed.</summary>
internal sealed record Answer(HttpStatusCode Status, Uri Address, Uri? Location, IHtmlDocument Document)
{
    public bool Refused => (int)Status is >= 400 and < 500;

    public bool AsksToSignIn => Location?.AbsolutePath == "/login" || Status is HttpStatusCode.Unauthorized;

    public string Text => Document.Body?.TextContent ?? "";

    public static async Task<Answer> OfAsync(HttpClient client, HttpRequestMessage request)
    {
        var address = new Uri(client.BaseAddress!, request.RequestUri!);
        using var response = await client.SendAsync(request);
        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var moved = response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400 ? new Uri(address, location) : null;
        return new Answer(response.StatusCode, address, moved, document);
    }

    /// <summary>Loads a page and follows redirects.</summary>
    public static async Task<Answer> LoadAsync(HttpClient client, Uri address)
    {
        var answer = await OfAsync(client, new HttpRequestMessage(HttpMethod.Get, address));
        for (var redirects = 0; answer.Location is { } next && redirects < 5; redirects++)
        {
            answer = await OfAsync(client, new HttpRequestMessage(HttpMethod.Get, next));
        }

        return answer;
    }
}
