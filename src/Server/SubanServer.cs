using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using OpenTelemetry.Metrics;
using Suban.Api;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Frame;
using Suban.Server.Hosting;

namespace Suban.Server;

/// <summary>Puts the modules together into one web application.</summary>
internal static class SubanServer
{
    /// <param name="clock">Another clock than the machine's, for demonstrations.</param>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        // Settings stand beside the executable, wherever it is called from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables("SUBAN_").AddCommandLine(args);

        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.Configuration["urls"] = ServerSettings.DefaultAddress;
        }

        // Run from the build's output, styles stand with the sources in every environment; published, beside the executable.
        builder.WebHost.UseStaticWebAssets();

        // Development too serves what the build compressed, and lets browsers keep it: demonstrations run there.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";

        // Addresses may hold a citizen's number (/api/v1/identifiers); no settings file may be missing for them to stay out of the log.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        var settings = ServerSettings.From(builder.Configuration, builder.Environment);
        DataDirectory.Create(settings.DataDirectory);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(clock ?? (settings.ClockAhead > TimeSpan.Zero ? new ShiftedClock(settings.ClockAhead) : TimeProvider.System));
        AddWeb(builder, settings);
        builder.Services.AddModules(settings, builder.Environment);

        // What keeps the host from starting is thrown as well, and told in words.
        var started = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started && level >= LogLevel.Warning);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        return app;
    }

    /// <summary>Starts to serve, with database and catalogue at the present before the first request.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        // The routes need nothing of the database: where there are two processors, neither waits for the other.
        var preparing = Task.Run(() => PrepareAsync(app.Services, cancel), cancel);
        UsePipeline(app);
        await preparing;
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception fault) when (AddressFault.Of(fault, app.Configuration["urls"] ?? "") is { } explained)
        {
            throw explained;
        }
    }

    private static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<DatabaseSetup>().Prepare(typeof(SubanServer).Assembly);
        await services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(cancel);
        await services.GetRequiredService<ContentAtStart>().PrepareAsync(cancel);
        if (services.GetRequiredService<ServerSettings>().Demonstration)
        {
            await services.GetRequiredService<DemonstrationAtStart>().PrepareAsync(cancel);
        }
    }

    private static void AddWeb(WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 2000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        var services = builder.Services;
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddRazorPages().AddMvcOptions(o =>
        {
            o.Filters.Add(new UnreadableText());
            o.Filters.Add<UnreadableForm>();
            BindingWords.Put(o.ModelBindingMessageProvider);
        }).AddCacheTagHelperLimits(o => o.SizeLimit = 16 * 1024 * 1024);
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<RegionChoice>((o, regions) =>
        {
            o.SizeLimit = 64 * 1024 * 1024;
            o.AddPolicy("published", new PublishedPageCache(regions.VersionOf, SessionCookie.NameFor(builder.Environment.IsDevelopment())));
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddDataProtection()
            .SetApplicationName("suban")
            .PersistKeysToFileSystem(DataDirectory.Create(Path.Combine(settings.DataDirectory, "keys", "sessions")));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddMeter("Suban.*")
            .AddPrometheusExporter());
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseApiProblems();
        app.UseOutageAnswers();
        app.UseKioskPages();
        app.UseAcceptEncodingClass();
        app.UseRouting();
        app.UseOutputCache(); // before the reader is known: who carries a session cookie is never served from it
        app.UseAuthentication();
        app.UseResponseCompression();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapApi();
        app.MapSimulators();

        // Without an endpoint the fallback policy would send a mistyped address to the sign-in page.
        app.MapFallback("{*path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
    }
}
