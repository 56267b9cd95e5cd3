using Microsoft.Playwright;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>
/// Somebody before a screen. Does what people do, finding things by the words they read; every page that opens is looked over by
/// <see cref="PageCheck"/>.
/// </summary>
public sealed class Person
{
    /// <summary>For machines that do a great deal at once; nothing is tested by it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(3);

    private readonly PageCheck _check;

    private Person(IPage page, Look look, PageCheck check) => (Page, Look, _check) = (page, look, check);

    internal static async Task<Person> SitDownAsync(IPage page, Look look, Town town)
    {
        var check = new PageCheck(page, look, town);
        await check.StartAsync();
        return new Person(page, look, check);
    }

    public IPage Page { get; }

    public Look Look { get; }

    public Effort Effort { get; } = new();

    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>The page's one heading.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>What the main part of the page says.</summary>
    public async Task<string> ReadAsync() => await Page.Locator("main").InnerTextAsync();

    /// <summary>Types an address.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        await _check.LookOverAsync();
    }

    /// <summary>Loads the page again until it says that, for what the server makes in its own time.</summary>
    public async Task WaitForAsync(string words)
    {
        for (var until = DateTime.UtcNow + Patience; !(await ReadAsync()).Contains(words, StringComparison.Ordinal);)
        {
            Assert.True(DateTime.UtcNow < until, $"{Page.Url} never says {words}: {await ReadAsync()}");
            await Task.Delay(500);
            await Page.ReloadAsync();
        }

        await _check.LookOverAsync();
    }

    public Task SignInAsync(string account) => SignInAsync(account, DemoAccounts.Password);

    public async Task SignInAsync(string account, string password)
    {
        await TypeAsync("账号", account);
        await TypeAsync("密码", password);
        await PressAsync("登录");
        Assert.False(Path == "/login", $"{account} could not sign in: {await ReadAsync()}");
    }

    /// <summary>Presses the button with that text and waits for the page that follows.</summary>
    public Task PressAsync(string button) => GoAsync(() => Button(button).ClickAsync());

    /// <summary>Follows the link with that text.</summary>
    public Task FollowAsync(string link) => GoAsync(() => Link(link).ClickAsync());

    /// <summary>Presses Enter in the field with that label.</summary>
    public Task EnterAsync(string label) => GoAsync(() => Field(label).PressAsync("Enter"));

    /// <summary>The browser's own way back.</summary>
    public async Task GoBackAsync()
    {
        await Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Load });
        await _check.LookOverAsync();
    }

    /// <summary>Does what leads to another page, waits for it and looks it over.</summary>
    public async Task GoAsync(Func<Task> act)
    {
        Effort.Tap();
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Done;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        catch (TimeoutException slow)
        {
            throw new TimeoutException($"No page followed on {Page.Url} ({slow.Message}): {await BeginningAsync()}", slow);
        }
        finally
        {
            Page.Load -= Done;
        }

        await _check.LookOverAsync();
    }

    /// <summary>The first stop of Tab is the link over the head of the page; it leads to the main part.</summary>
    public async Task SkipsToMainAsync()
    {
        await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到主要内容", await Page.Locator(":focus").InnerTextAsync());
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#main")).ToBeFocusedAsync();
    }

    public Task TypeAsync(string label, string text) => TypeAsync(Field(label), text);

    public async Task TypeAsync(ILocator field, string text)
    {
        Effort.Type(text);
        await field.FillAsync(text);
    }

    /// <summary>Ticks a choice or a box by the words beside it.</summary>
    public Task TickAsync(string choice) => TickAsync(Page.Locator("main").GetByLabel(choice, new() { Exact = true }).First);

    public async Task TickAsync(ILocator choice)
    {
        Effort.Tap();
        await choice.CheckAsync();
    }

    public Task SelectAsync(string label, string option) => SelectAsync(Field(label), option);

    public async Task SelectAsync(ILocator field, string option)
    {
        Effort.Tap();
        await field.SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    /// <summary>Points the phone at a printed code and opens where it leads.</summary>
    public Task ScanAsync(string code)
    {
        Assert.StartsWith(Town.Outside + "/", code, StringComparison.Ordinal);
        return OpenAsync(code[Town.Outside.Length..]);
    }

    /// <summary>Prints the page that is open.</summary>
    internal async Task<PrintedSheet> PrintAsync() => await PrintedSheet.ReadAsync(await Page.PdfAsync(new() { PreferCSSPageSize = true }));

    /// <summary>Takes a file away that a link of this site leads to.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        var response = await Page.Context.APIRequest.GetAsync(address);
        Assert.True(response.Ok, $"{address} answered {response.Status}.");
        return await response.BodyAsync();
    }

    /// <summary>Asserts that the page says that.</summary>
    public async Task SeesAsync(params string[] words)
    {
        var text = Fold(await ReadAsync());
        foreach (var word in words)
        {
            Assert.True(text.Contains(word, StringComparison.Ordinal), $"{Page.Url} does not say “{word}”:\n{text}");
        }
    }

    /// <summary>The page has no faults in what was typed.</summary>
    public async Task SeesNoFaultsAsync()
    {
        var faults = Page.Locator(".govuk-error-summary, .govuk-error-message");
        Assert.True(await faults.CountAsync() == 0, $"{Page.Url}: {string.Join("; ", await faults.AllInnerTextsAsync())}");
    }

    public async Task<bool> HasButtonAsync(string button) => await Button(button).CountAsync() > 0;

    public async Task<bool> HasLinkAsync(string link) => await Link(link).CountAsync() > 0;

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true }).First;

    /// <summary>For a failure's message: enough to know the page by.</summary>
    private async Task<string> BeginningAsync() => string.Concat(Fold(await ReadAsync()).Take(600));

    internal Task LookOverAsync() => _check.LookOverAsync();

    internal static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private ILocator Button(string text) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = text }).First;

    private ILocator Link(string text) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = text }).First;
}
