using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Suban.EndToEnd.Tests.Harness.Chromium))]

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>The machine's own Chromium, started once for all tests; none is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // With site isolation a spare process is kept for the person who acted last, and made anew whenever somebody else acts:
    // a dozen people at once would spend more on it than on their pages. There is one site here. No page lives long enough to earn
    // back what the optimising compilers cost.
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-site-isolation-trials",
        "--js-flags=--no-turbofan,--no-maglev",
    ];

    // The shell draws pages as the whole browser does, without windows around them: a third of the work.
    private static readonly string[] _places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public bool IsThere => _browser is not null;

    /// <summary>The started browser; skips the test that asks where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "Chromium is not installed (chromium-headless-shell or chromium in /usr/bin, or SUBAN_TEST_CHROMIUM).");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("SUBAN_TEST_CHROMIUM") ?? _places.FirstOrDefault(File.Exists);
        if (File.Exists(executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = _arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
