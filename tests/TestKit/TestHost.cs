using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Parties.Demonstration;
using Xunit;

namespace Suban.TestKit;

/// <summary>The whole server in this process, with a data directory of its own and the sample region's demonstration accounts.</summary>
public sealed class TestHost : WebApplicationFactory<Program>
{
    private const string Development = "Development";
    private readonly string _directory;
    private readonly string? _postgresName;
    private readonly string? _connection;
    private readonly Action<IServiceCollection>? _configure;
    private readonly bool _keep;

    /// <param name="configure">Replaces services, for example by fakes of outside systems.</param>
    public TestHost(DatabaseKind kind = DatabaseKind.Sqlite, FakeTimeProvider? clock = null, Action<IServiceCollection>? configure = null)
    {
        Clock = clock;
        _configure = configure;
        _directory = Directory.CreateTempSubdirectory("suban-host-").FullName;
        _postgresName = kind == DatabaseKind.Sqlite
            ? null
            : $"suban_host_{Path.GetFileName(_directory)[^6..].ToLowerInvariant()}_{System.Environment.ProcessId}";
        _connection = HostTemplate.Copy(kind, _directory, _postgresName ?? "");
    }

    /// <summary>Uses a data directory that is there, and leaves it.</summary>
    public TestHost(string directory, string? connection, Action<IServiceCollection>? configure = null) =>
        (_directory, _connection, _configure, _keep) = (directory, connection, configure, true);

    /// <summary>The clock the server reads; null when it reads the machine's.</summary>
    public FakeTimeProvider? Clock { get; }

    /// <summary>The content folder the server publishes; the shipped one unless said otherwise.</summary>
    public string Content { get; init; } = ContentDirectory;

    /// <summary>Development, where there are demonstration accounts, unless said otherwise.</summary>
    public string Environment { get; init; } = Development;

    /// <summary>The sample region's registers are filled, as <c>./run</c> fills them.</summary>
    public bool FillsRegisters { get; init; }

    /// <summary>The data directory is left for another host to go on with; whoever asks for it deletes it.</summary>
    public bool LeavesData { get; init; }

    /// <summary>The data directory: files, keys, seals and, on SQLite, the database.</summary>
    public string DataDirectory => _directory;

    /// <summary>A browser of its own: keeps cookies, runs no script.</summary>
    public Browser OpenBrowser() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = true,
        BaseAddress = new Uri(Environment == Development ? "http://localhost" : "https://localhost"), // as behind a proxy with TLS
    }));

    /// <summary>A browser signed in with a demonstration account: <c>window1</c>, <c>market1</c>, <c>19900000001</c> …</summary>
    public async Task<Browser> SignInAsync(string account)
    {
        var browser = OpenBrowser();
        var page = await browser.SignInAsync(account, DemoAccounts.Password);
        Assert.True(page.Path != "/login", $"{account} could not sign in: {string.Join("; ", page.Errors)}");
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("quiet-start", "0"); // tests wait for deliveries
        builder.UseSetting("demonstration-registers", FillsRegisters ? "true" : "false"); // a test of a register begins with an empty one
        builder.UseSetting("data", _directory);
        builder.UseSetting("content", Content);
        if (_connection is not null)
        {
            builder.UseSetting("database", _connection);
        }

        builder.ConfigureTestServices(services =>
        {
            HashQuickly(services);
            if (Clock is not null)
            {
                services.AddSingleton<TimeProvider>(Clock);
            }

            _configure?.Invoke(services);
        });
    }

    /// <summary>Hashing passwords slowly is right, and would take the tests minutes.</summary>
    private static void HashQuickly(IServiceCollection services)
    {
        var settings = (OrganisationSettings)services.Last(d => d.ServiceType == typeof(OrganisationSettings)).ImplementationInstance!;
        services.AddSingleton(settings with { PasswordRounds = 1 });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_postgresName is not null)
        {
            DatabaseTemplate.DropPostgres(_postgresName);
        }

        if (!_keep && !LeavesData)
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    public static string ContentDirectory { get; } = Path.Combine(RepositoryRoot(), "content");

    private static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
