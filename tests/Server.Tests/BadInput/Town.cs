using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Suban.Assistance.Demonstration;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Publishing;
using Suban.Certificates;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

[CollectionDefinition(nameof(Town))]
public sealed class SharedTown : ICollectionFixture<Town>;

/// <summary>One server with something at every stage, everybody signed in, and every form they can come to.</summary>
public sealed class Town : IAsyncLifetime
{
    public const string Anonymous = "";
    public const string Applicant = "19900000001";

    private static readonly string[] _accounts =
    [
        Applicant, "19900000002", "92152529MA0TE5T020", "window1", "window4", "town1", "issue1", "market1", "market2", "market3", "market4", "tax1", "housing1", "reform1",
        "supervisor1", "editor1", "assistant1", "hotline1", "system1", "security1", "audit1",
    ];

    private readonly Dictionary<string, Browser> _browsers = [];
    private readonly FakeTimeProvider _throttleClock = new();
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private readonly Dictionary<FoundForm, FoundForm> _fresh = [];
    private StoredRows? _rows;

    public Town() => Host = new TestHost(clock: _clock, configure: services =>
    {
        services.Configure<MvcOptions>(o => o.Filters.Add(Reached));
        var papers = (PapersSettings)services.Last(d => d.ServiceType == typeof(PapersSettings)).ImplementationInstance!;
        services.AddSingleton(papers with { Converter = "" }); // nobody looks at a PDF here
        services.AddSingleton(new VerificationThrottle(_throttleClock));
        services.AddSingleton(new DemandThrottle(_throttleClock));
        services.RemoveAll<IHostedService>(); // what changes in the background would look like what a refusal stored
    });

    internal TestHost Host { get; }

    internal HandlerLog Reached { get; } = new();

    /// <summary>One form of each shape, in the hands of whoever came to it first.</summary>
    internal IReadOnlyList<FoundForm> Forms { get; private set; } = [];

    /// <summary>The addresses of forms by who can come to them.</summary>
    internal IReadOnlyDictionary<string, IReadOnlySet<string>> Within { get; private set; } = new Dictionary<string, IReadOnlySet<string>>();

    internal IReadOnlyList<string> DeadEnds { get; private set; } = [];

    /// <summary>The addresses of the pages and files people came to, one of each shape.</summary>
    internal IReadOnlyDictionary<string, Uri> Pages { get; private set; } = new Dictionary<string, Uri>();

    /// <summary>Everybody with an account, in the order in which pages were given to whoever came to them first.</summary>
    internal static IReadOnlyList<string> Accounts => [.. _accounts, .. TownElsewhere.Accounts];

    internal Browser Of(string account) => _browsers[account];

    public async ValueTask InitializeAsync()
    {
        OpenTheHall();
        _browsers[Anonymous] = Host.OpenBrowser();
        await TownElsewhere.CreateAsync(Host.Services);
        foreach (var account in Accounts)
        {
            _browsers[account] = await Host.SignInAsync(account);
        }

        await TownSystems.BeginAsync(Host, Of("system1"));
        var forwarded = await TownRegisters.ReceiveElsewhereAsync(Host);
        var life = new TownLife(Host);
        await life.BeginAsync(Of);
        await new TownCatalog(Of("editor1"), Of("supervisor1"), Of(Anonymous)).BeginAsync();
        var registers = new TownRegisters(Of("supervisor1"), Of("market1"), Of("housing1"), Of("reform1"));
        await registers.BeginAsync();
        await TownRegisters.ConnectAsync(Of("system1"));
        var delegations = await TownRegisters.DelegateAsync(Of("market2"));
        var inbox = await TownRegisters.ArrangeInboxAsync(Of("market3"));
        string[] Further(string account) => account switch { "market2" => [delegations], "market3" => inbox, "window1" => [forwarded], _ => [] };
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoOrders>().EnsureAsync(default);
        }

        await registers.SampleAsync(RegionTime.DateOf(_clock.GetUtcNow()));

        var crawls = new Dictionary<string, Crawl>();
        foreach (var account in _browsers.Keys)
        {
            crawls[account] = await new Crawl(account, Of(account)).WalkAsync([.. StartsOf(account, life), .. Further(account)]);
        }

        await GoOnAsync(crawls);
        Within = crawls.ToDictionary(c => c.Key, c => (IReadOnlySet<string>)c.Value.Forms.Values.Select(f => f.Action.PathAndQuery).ToHashSet());
        Forms = [.. crawls.Values.SelectMany(c => c.Forms.Values).GroupBy(f => f.Shape, (_, same) => same.First())];
        Pages = crawls.Values.SelectMany(c => c.Pages).GroupBy(p => p.Key, (shape, found) => found.First()).ToDictionary();
        DeadEnds = [.. crawls.Values.SelectMany(c => c.DeadEnds)];
        _rows = new StoredRows(Path.Combine(Host.DataDirectory, "suban.db"));
    }

    /// <summary>Numbers are given, and slots kept, while a hall is open: it is ten past ten on the next working day, whenever this runs.</summary>
    private void OpenTheHall()
    {
        var calendar = Host.Services.GetRequiredService<Calendars>().For("152529");
        _clock.SetUtcNow(RegionTime.At(calendar.Add(RegionTime.DateOf(_clock.GetUtcNow()), 1), new TimeOnly(10, 10)));
    }

    public async ValueTask DisposeAsync()
    {
        _rows?.Dispose();
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        await Host.DisposeAsync();
    }

    /// <summary>The form as it stands in its page in the beginning, with a token that holds for whoever has it.</summary>
    internal async Task<FoundForm> FreshAsync(FoundForm form)
    {
        if (!_fresh.TryGetValue(form, out var fresh))
        {
            _fresh[form] = fresh = await ReopenAsync(form);
        }

        return fresh;
    }

    private async Task<FoundForm> ReopenAsync(FoundForm form)
    {
        var client = Of(form.Account).Client;
        var page = form.After is { } before
            ? await AnswerOfAsync(client, await ReopenAsync(before), form.AfterFilled)
            : await Answer.LoadAsync(client, form.Page);
        var found = FoundForm.In(form.Account, page.Address, page.Document).FirstOrDefault(f => f.Shape == form.Shape);
        return found is not null ? found with { After = form.After, AfterFilled = form.AfterFilled } : throw new InvalidOperationException($"{form.Page} has lost {form.Shape}.");
    }

    private static Task<Answer> AnswerOfAsync(HttpClient client, FoundForm form, Func<FoundForm, Filling> filled) =>
        Answer.OfAsync(client, filled(form).Request(form));

    /// <summary>The tables that hold something else than in the beginning.</summary>
    internal IReadOnlyList<string> Changed() => _rows!.Changed();

    /// <summary>As if the last form had not been sent.</summary>
    internal async Task RestoreAsync(string account)
    {
        var changed = _rows!.Restore();
        if (changed.Intersect(["hall", "service_window", "authority", "region_setting", "calendar_year"]).Any())
        {
            await Host.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(default);
        }

        if (changed.Contains("catalogue_version"))
        {
            _rows.PublishAgain();
            await Host.Services.GetRequiredService<CatalogueStore>().RefreshAsync(default);
        }

        if (changed.Contains("session"))
        {
            _browsers[account].Dispose();
            _browsers[account] = account == Anonymous ? Host.OpenBrowser() : await Host.SignInAsync(account);
            _rows.Keep();
            _fresh.Clear();
        }
    }

    /// <summary>Who checks codes is slowed down by the minute.</summary>
    internal void LetAMinutePass() => _throttleClock.Advance(TimeSpan.FromMinutes(1));

    internal bool Holds(string text) => _rows!.Holds(text);

    private static IEnumerable<string> StartsOf(string account, TownLife life) => account switch
    {
        Anonymous => ["/", "/login", "/register", "/register?kind=enterprise", "/forgot", "/forgot?asked=1", "/track", "/verify", "/verify/paper", "/verify/file", "/v/123456789012", "/152529/themes", "/152529/mistake?theme=8", "/152529/mistakes"],
        "window1" =>
        [
            "/desk", "/desk/queue", "/desk/corrections", "/desk/search", "/desk/returned", "/desk/supplement", "/desk/questions", "/agent/projects/new", "/me",
            $"/desk/intake/event?party={life.Received.Applicant.PartyId}", $"/desk/intake/ask?party={life.Received.Applicant.PartyId}&theme=8",
            $"/desk/intake/{life.Received.CaseId}/materials", $"/desk/cases/{life.Received.Number}/defer", $"/desk/intake/{life.Received.CaseId}/result",
        ],
        "window4" or "town1" => ["/desk/outside", "/me"],
        "issue1" => ["/desk/issue", "/desk", "/me"],
        "market1" or "market2" or "market3" or "market4" or "tax1" or "housing1" or "reform1" => ["/dept/inbox", "/dept/commitments", "/dept/done", "/me"],
        "window9" => ["/desk", "/me"],
        "market9" => ["/dept/inbox", "/me"],
        "watch9" => ["/watch", "/me"],
        "supervisor1" => ["/watch", "/watch/assist/refusals", "/catalog/notices", "/me"],
        "system1" or "security1" or "audit1" => ["/admin", "/me"],
        "editor1" => [.. TownCatalog.Addresses, "/catalog", "/catalog/notices", "/me"],
        "assistant1" => ["/agent", "/agent/projects?stage=new", "/agent/projects?stage=signing", "/agent/projects?stage=ended", "/me"],
        "hotline1" => ["/hotline", "/agent/projects/new", "/hotline?Q=餐馆", "/hotline?Q=餐馆&Number=8", "/me"],
        _ => ["/me", "/152529/assist/apply", "/assist/orders", "/cases", "/cases?tab=todo", "/cases?tab=ended", "/wallet", "/me/messages", "/me/profile", "/me/settings", "/me/bookings", "/152529/book?Kind=OneThing", "/acting", "/logout", life.NewApplication],
    };

    /// <summary>Pages that only a form leads to.</summary>
    private static async Task GoOnAsync(Dictionary<string, Crawl> crawls)
    {
        await Through(crawls[Applicant], f => f.Action.AbsolutePath.EndsWith("/answers", StringComparison.Ordinal) && f.Action.Query.Length == 0);
        await Through(crawls[Applicant], f => f.Action.Query == "?handler=Quick");
        await Through(crawls["window1"], f => f.Action.AbsolutePath == "/desk/intake/ask");
        await crawls["editor1"].ThroughAsync(await crawls["editor1"].FindAsync(TownCatalog.Header, TownCatalog.IsHeader), TownCatalog.TooLate);
    }

    private static Task Through(Crawl crawl, Func<FoundForm, bool> which) =>
        crawl.ThroughAsync(crawl.Forms.Values.First(which), form => Filling.Of(form, _ => null));
}
