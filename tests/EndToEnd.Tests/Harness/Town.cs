using System.Collections.Concurrent;
using Microsoft.Playwright;
using Suban.Components;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>A running server of its own with the sample region, and the people who use it, each at a screen of their own.</summary>
public class Town(Chromium chromium) : IAsyncLifetime
{
    /// <summary>The address people use from outside, which is printed in every code.</summary>
    public const string Outside = "https://suban.example";

    private const int LinesOfError = 12;
    private static readonly TimeSpan _startLimit = TimeSpan.FromMinutes(5);
    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private ServerProcess? _server;
    private int _daysAhead;

    public Uri Address => _server!.Address;

    /// <summary>The server's data directory.</summary>
    public string Data => _server!.DataDirectory;

    /// <summary>The content folder of a town that does not use the shipped one.</summary>
    protected virtual string? Content => null;

    private IReadOnlyList<string> Arguments =>
    [
        "--public-origin", Outside, .. Content is null ? Array.Empty<string>() : ["--content", Content],
        .. _daysAhead == 0 ? Array.Empty<string>() : ["--days-ahead", $"{_daysAhead}"],
    ];

    public async ValueTask InitializeAsync()
    {
        if (chromium.IsThere)
        {
            using var limit = new CancellationTokenSource(_startLimit);
            _server = await ServerProcess.StartPreparedAsync(limit.Token, FurnishAsync, Arguments);
        }
    }

    /// <summary>What stands in the books before anybody comes.</summary>
    /// <param name="data">The data directory the server will start on.</param>
    protected virtual Task FurnishAsync(string data) => Task.CompletedTask;

    /// <summary>So many days pass in which nobody does anything.</summary>
    public Task LetPassAsync(int days)
    {
        _daysAhead += days;
        return RestartAsync(() => { });
    }

    /// <summary>The server is stopped and started again on the same data; everybody who comes then finds it as it was, at another address.</summary>
    /// <param name="meanwhile">What is done while it is down.</param>
    public async Task RestartAsync(Action meanwhile)
    {
        using var limit = new CancellationTokenSource(_startLimit);
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        _contexts.Clear();
        _server = await _server!.RestartAsync(meanwhile, limit.Token, Arguments);
    }

    /// <summary>Somebody sits down before a screen, signed in to nothing.</summary>
    public async Task<Person> ComesAsync(Look look)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            HasTouch = look.Touches,
        });
        context.SetDefaultTimeout((float)Person.Patience.TotalMilliseconds);
        lock (_contexts)
        {
            _contexts.Add(context);
        }

        await context.AddCookiesAsync(SwitchesOf(look));
        return await Person.SitDownAsync(await context.NewPageAsync(), look, this);
    }

    /// <summary>Somebody goes on at another screen, still signed in.</summary>
    public async Task<Person> MovesAsync(Person person, Look look)
    {
        var there = await ComesAsync(look);
        var session = (await person.Page.Context.CookiesAsync()).Single(c => c.Name == "suban-session");
        await there.Page.Context.AddCookiesAsync([new Cookie { Name = session.Name, Value = session.Value, Domain = session.Domain, Path = session.Path }]);
        return there;
    }

    /// <summary>Somebody sits down and signs in with a demonstration account.</summary>
    public async Task<Person> SignsInAsync(string account, Look look)
    {
        var person = await ComesAsync(look);
        await person.OpenAsync("/login");
        await person.SignInAsync(account);
        return person;
    }

    /// <summary>Everybody goes home; what the pages they opened lack, and what went wrong in the server meanwhile.</summary>
    /// <remarks>A walk goes on after a fault, so that one walk shows them all.</remarks>
    public async Task<IReadOnlyList<string>> EndDayAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        _contexts.Clear();
        List<string> faults = [.. _faults.Distinct(), .. ServerErrors().Except(_told)];
        _faults.Clear();
        _told.UnionWith(faults);
        return faults;
    }

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

    internal void Note(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (Content is not null && Directory.Exists(Content))
        {
            Directory.Delete(Content, recursive: true);
        }
    }

    private IEnumerable<Cookie> SwitchesOf(Look look)
    {
        if (look.Elder)
        {
            yield return Switch(DisplaySettings.ElderCookie, "1");
        }

        if (look.Contrast)
        {
            yield return Switch(DisplaySettings.ContrastCookie, "1");
        }

        if (look.Size != 100)
        {
            yield return Switch(DisplaySettings.SizeCookie, $"{look.Size}");
        }
    }

    private Cookie Switch(string name, string value) => new() { Name = name, Value = value, Url = Address.ToString() };
}
