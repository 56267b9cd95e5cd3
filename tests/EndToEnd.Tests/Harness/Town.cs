using System.Collections.Concurrent;
using Microsoft.Playwright;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>A running server of its own with the sample region, and the people who use it, each at a screen of their own.</summary>
public sealed class Town(Chromium chromium) : IAsyncDisposable
{
    private const int LinesOfError = 12;
    private static readonly TimeSpan _startLimit = TimeSpan.FromMinutes(5);
    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<string, bool> _shapes = new();
    private ServerProcess? _server;

    public Uri Address => _server!.Address;

    /// <summary>The server's data directory.</summary>
    public string Data => _server!.DataDirectory;

    public static async Task<Town> OpenAsync(Chromium chromium)
    {
        _ = chromium.Browser;
        using var limit = new CancellationTokenSource(_startLimit);
        return new Town(chromium) { _server = await ServerProcess.StartPreparedAsync(limit.Token) };
    }

    /// <summary>Somebody sits down before a screen, signed in to nothing.</summary>
    public async Task<Person> ComesAsync(Look look)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Width < 600 ? 760 : 900 },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            HasTouch = look.Width < 600,
        });
        context.SetDefaultTimeout(60_000);
        _contexts.Add(context);
        await context.AddCookiesAsync(SwitchesOf(look));
        return await Person.SitDownAsync(await context.NewPageAsync(), look, this);
    }

    /// <summary>Somebody sits down and signs in with a demonstration account.</summary>
    public async Task<Person> SignsInAsync(string account, Look look)
    {
        var person = await ComesAsync(look);
        await person.OpenAsync("/login");
        await person.SignInAsync(account);
        return person;
    }

    /// <summary>What the pages opened so far lack; a journey goes on, so that one walk shows everything.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.Distinct(), .. ServerErrors()];

    /// <summary>What the server itself logged as an error, with the lines that follow it.</summary>
    private IEnumerable<string> ServerErrors()
    {
        var following = 0;
        foreach (var line in _server?.Output ?? [])
        {
            following = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) ? LinesOfError : following - 1;
            if (following > 0)
            {
                yield return line;
            }
        }
    }

    /// <summary>Pages of one shape (elements, classes, labels; not their words) pass axe once: the examiner's inbox is the same for all.</summary>
    internal bool IsNew(string shape) => _shapes.TryAdd(shape, true);

    internal void Note(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private IEnumerable<Cookie> SwitchesOf(Look look)
    {
        if (look.Elder)
        {
            yield return Switch("suban-elder", "1");
        }

        if (look.Contrast)
        {
            yield return Switch("suban-contrast", "1");
        }

        if (look.Size != 100)
        {
            yield return Switch("suban-size", $"{look.Size}");
        }
    }

    private Cookie Switch(string name, string value) => new() { Name = name, Value = value, Url = Address.ToString() };
}
