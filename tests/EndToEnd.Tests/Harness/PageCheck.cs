using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>
/// What is asked of every page somebody opens: no violation found by axe, one first-level heading, no sideways scrolling, targets a
/// thumb can hit, nothing on the console, no request that fails or leaves the server.
/// </summary>
internal sealed class PageCheck
{
    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string _measure = Script.Read("measure.js");
    private static readonly string _shape = Script.Read("shape.js");
    private static readonly string _judge = Script.Read("judge.js");
    private static readonly string _display = Script.Read("display.js");
    private static readonly string? _pictures = Environment.GetEnvironmentVariable("SUBAN_TEST_PICTURES");

    /// <summary>
    /// A failed answer is read as such below; a page that is meant to be missing is no fault. Who goes on at once takes a save in the
    /// background with him, and the next question the answer to the last.
    /// </summary>
    private static readonly string[] _expected = ["Failed to load resource", "htmx:sendAbort", "htmx:afterRequest"];

    // Shared by all towns: they run the same program.
    private static readonly ConcurrentDictionary<string, bool> _judged = new();

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly IPage _page;
    private readonly Look _look;
    private readonly Town _town;
    private ICDPSession? _session;
    private int _pictureCount;

    public PageCheck(IPage page, Look look, Town town)
    {
        (_page, _look, _town) = (page, look, town);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !_expected.Any(words => message.Text.StartsWith(words, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"Console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"Script: {error}");
        page.Request += (_, request) => ReadRequest(request);
        page.RequestFailed += (_, request) => ReadFailure(request);
        page.Response += (_, response) => ReadResponse(response);
    }

    /// <summary>Before the first page: script is switched off by the browser's own switch, so that axe can run where the page's cannot.</summary>
    public async Task StartAsync()
    {
        await _page.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = ''; }"); // a real one would not end here
        if (!_look.Script)
        {
            _session = await _page.Context.NewCDPSessionAsync(_page);
            await SetScriptAsync(allowed: false);
        }
    }

    public async Task LookOverAsync()
    {
        await SetScriptAsync(allowed: true);
        var faults = (await _page.EvaluateAsync<string[]>(_measure, _look.Script)).ToList();
        if (IsNew(await _page.EvaluateAsync<string>(_shape)))
        {
            await _page.EvaluateAsync(_axe);
            faults.AddRange(await _page.EvaluateAsync<string[]>(_judge, false));
            faults.AddRange(await ReadOtherDisplaysAsync());
        }

        await SetScriptAsync(allowed: false);
        while (_complaints.TryDequeue(out var complaint))
        {
            faults.Add(complaint);
        }

        _town.Note(faults.Select(fault => $"{new Uri(_page.Url).PathAndQuery} ({_look}): {fault}"));
        await PictureAsync(_look);
    }

    private async Task<List<string>> ReadOtherDisplaysAsync()
    {
        var faults = new List<string>();
        foreach (var display in _look.OtherDisplays)
        {
            await ShowAsync(display);
            string[] found = [.. await _page.EvaluateAsync<string[]>(_measure, _look.Script), .. await _page.EvaluateAsync<string[]>(_judge, true)];
            faults.AddRange(found.Select(fault => $"shown as {display}: {fault}"));
            await PictureAsync(display);
        }

        if (_look.EveryDisplay)
        {
            await ShowAsync(_look);
        }

        return faults;
    }

    private async Task ShowAsync(Look look)
    {
        await _page.SetViewportSizeAsync(look.Width, look.Height);
        await _page.EvaluateAsync(_display, new { elder = look.Elder, contrast = look.Contrast, size = look.Size });
    }

    /// <summary>Pages of one shape (elements, classes, labels; not their words) pass axe once in a look: the examiner's inbox is the same for all.</summary>
    private bool IsNew(string shape) => _judged.TryAdd($"{_look} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shape)))}", true);

    private void ReadRequest(IRequest request)
    {
        var address = new Uri(request.Url);
        if (IsOnTheWeb(request) && address.Authority != _town.Address.Authority)
        {
            _complaints.Enqueue($"Another host is asked: {address.Host}");
        }
    }

    /// <summary>A background save that is cut off because the form itself is sent loses nothing.</summary>
    private void ReadFailure(IRequest request)
    {
        if (IsOnTheWeb(request) && (request.ResourceType != "xhr" || request.Failure != "net::ERR_ABORTED"))
        {
            _complaints.Enqueue($"Request failed: {request.Url} {request.Failure}");
        }
    }

    /// <summary>Not the browser's own parts, as its viewer for PDFs.</summary>
    private static bool IsOnTheWeb(IRequest request) => request.Url.StartsWith("http", StringComparison.Ordinal);

    private void ReadResponse(IResponse response)
    {
        if (response.Status >= 500 || (response.Status >= 400 && !response.Request.IsNavigationRequest))
        {
            _complaints.Enqueue($"{response.Status} {response.Url}");
        }
    }

    private async Task SetScriptAsync(bool allowed)
    {
        if (_session is not null)
        {
            await _session.SendAsync("Emulation.setScriptExecutionDisabled", new Dictionary<string, object> { ["value"] = !allowed });
        }
    }

    /// <summary>For eyes: SUBAN_TEST_PICTURES names a folder that receives every page.</summary>
    private async Task PictureAsync(Look look)
    {
        if (_pictures is not null)
        {
            var name = $"{_look.Width}{(_look.Script ? "" : "-noscript")}-{++_pictureCount:000}-{look.Width}-{new Uri(_page.Url).AbsolutePath.Trim('/').Replace('/', '_')}.png";
            await _page.ScreenshotAsync(new() { Path = Path.Combine(_pictures, name), FullPage = true });
        }
    }
}
