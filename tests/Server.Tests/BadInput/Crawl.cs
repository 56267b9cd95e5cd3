using System.Net;
using AngleSharp.Html.Dom;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Follows the links of every page a reader can come to and gathers the forms, one of each shape.</summary>
internal sealed class Crawl(string account, Browser browser)
{
    private const int PagesOfAKind = 24;
    private const int PublishedPagesOfAKind = 2;
    private static readonly string[] _files = ["/files/", "/papers/", "/desk/print/", "/openapi", "/api/", "/display", "/lib/", "/css/", ".docx", ".pdf"];

    private readonly Dictionary<string, int> _kinds = [];
    private readonly HashSet<string> _seen = [];
    private readonly Queue<Uri> _open = [];

    public Dictionary<string, FoundForm> Forms { get; } = [];

    /// <summary>The first page and the first file of each shape the reader came to.</summary>
    public Dictionary<string, Uri> Pages { get; } = [];

    /// <summary>Links that lead nowhere.</summary>
    public List<string> DeadEnds { get; } = [];

    public async Task<Crawl> WalkAsync(params IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            Note(new Uri(browser.Client.BaseAddress!, start));
        }

        while (_open.TryDequeue(out var address))
        {
            Read(await Answer.LoadAsync(browser.Client, address));
        }

        return this;
    }

    /// <summary>Forms and links of a page that only a form leads to.</summary>
    public async Task<Crawl> ThroughAsync(FoundForm form, Func<FoundForm, Filling> filled)
    {
        var answer = await Answer.OfAsync(browser.Client, filled(form).Request(form));
        Assert.True((int)answer.Status < 400 || answer.Status is HttpStatusCode.Conflict, $"{form.Action} answered {answer.Status}: {answer.Text.Trim()}");
        if (answer.Location is { } next)
        {
            return await WalkAsync(next.PathAndQuery);
        }

        foreach (var found in FoundForm.In(account, answer.Address, answer.Document))
        {
            Forms.TryAdd(found.Shape, found with { After = form, AfterFilled = filled });
        }

        return this;
    }

    /// <summary>A form as it stands in a page, also where another of its shape was found before.</summary>
    public async Task<FoundForm> FindAsync(string address, Func<FoundForm, bool> which)
    {
        var page = await Answer.LoadAsync(browser.Client, new Uri(browser.Client.BaseAddress!, address));
        return FoundForm.In(account, page.Address, page.Document).First(which);
    }

    private void Read(Answer page)
    {
        // Public pages have the applicant's corner in their menu for everybody.
        if ((int)page.Status >= 400 && page.Status is not HttpStatusCode.Forbidden)
        {
            DeadEnds.Add($"{page.Address.PathAndQuery} answers {page.Status} to {account}");
        }

        if (page.Status is HttpStatusCode.OK)
        {
            Pages.TryAdd(FoundForm.ShapeOf(page.Address), page.Address);
        }

        foreach (var form in FoundForm.In(account, page.Address, page.Document))
        {
            Forms.TryAdd(form.Shape, form);
        }

        foreach (var link in page.Document.Links.OfType<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")).OfType<string>())
        {
            if (link.Length > 0 && !link.StartsWith('#') && Uri.TryCreate(page.Address, link, out var address) && address.Host == page.Address.Host)
            {
                Note(address);
            }
        }
    }

    private void Note(Uri address)
    {
        if (_files.Any(part => address.AbsolutePath.Contains(part, StringComparison.Ordinal)))
        {
            Pages.TryAdd(FoundForm.ShapeOf(address), address);
            return;
        }

        if (address.Query.Contains("handler=", StringComparison.Ordinal) || !_seen.Add(address.PathAndQuery))
        {
            return;
        }

        var kind = FoundForm.ShapeOf(address);
        var most = kind.StartsWith("/*", StringComparison.Ordinal) ? PublishedPagesOfAKind : PagesOfAKind;
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (_kinds[kind] <= most)
        {
            _open.Enqueue(address);
        }
    }
}
