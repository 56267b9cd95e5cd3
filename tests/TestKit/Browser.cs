using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Xunit;

namespace Suban.TestKit;

/// <summary>Loads pages and posts forms as a browser without script does.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    private const int RedirectLimit = 10;

    public HttpClient Client => client;

    /// <summary>Loads a page and follows redirects.</summary>
    public Task<HtmlPage> GetAsync(string address) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Loads a page that has to be there.</summary>
    public async Task<HtmlPage> OpenAsync(string address)
    {
        var page = await GetAsync(address);
        Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {page.Status}: {page.Heading}");
        return page;
    }

    /// <summary>Signs in; the answer is the reader's own first page.</summary>
    public async Task<HtmlPage> SignInAsync(string account, string password)
    {
        var login = await OpenAsync("/login");
        return await login.Form("form:has(input[type=password])")
            .Fill("Account", account).Fill("Password", password)
            .SubmitAsync();
    }

    public void Dispose() => client.Dispose();

    internal async Task<HtmlPage> SendAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            var address = new Uri(client.BaseAddress!, request.RequestUri!);
            using var response = await client.SendAsync(request);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or > 399)
            {
                return await ReadAsync(response, address);
            }

            Assert.True(redirects < RedirectLimit, $"{address} redirects in a circle.");
            var keepsMethod = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            Assert.False(keepsMethod && request.Method != HttpMethod.Get, $"{address} asks to repeat a {request.Method}.");
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, location));
        }
    }

    private async Task<HtmlPage> ReadAsync(HttpResponseMessage response, Uri address)
    {
        var html = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(r => r.Content(html).Address(address.ToString()));
        return new HtmlPage(this, response.StatusCode, address, (IHtmlDocument)document);
    }
}
