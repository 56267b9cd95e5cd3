using System.Globalization;
using Suban.Kernel.Database;
using Suban.Messaging;

namespace Suban.Server;

/// <summary>Where the server keeps and finds its things; from the command line, then <c>SUBAN_…</c> environment variables.</summary>
internal sealed record ServerSettings
{
    public const string DefaultAddress = "http://127.0.0.1:5080";
    private const int MostDaysAhead = 3650;

    /// <summary>Database (SQLite), files, keys and seals live here.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The shipped catalogue, regions and calendars.</summary>
    public required string ContentDirectory { get; init; }

    /// <summary>The region short addresses lead to (<c>/themes/8</c>) and the first administrator belongs to; null for the shipped one.</summary>
    public string? Region { get; init; }

    /// <summary>PostgreSQL connection string; null keeps everything in SQLite.</summary>
    public string? Database { get; init; }

    /// <summary>Create the sample region's demonstration accounts; never outside Development.</summary>
    public required bool Demonstration { get; init; }

    /// <summary>Fill the sample region's registers as well; only with <see cref="Demonstration"/>.</summary>
    public bool DemonstrationRegisters { get; init; }

    /// <summary>The address people reach the platform at, printed in QR codes; configured, never taken from a request.</summary>
    public required string PublicOrigin { get; init; }

    /// <summary>LibreOffice's program for PDFs; null looks where Linux puts it, empty does without.</summary>
    public string? PdfConverter { get; init; }

    /// <summary>The server e-mail leaves by; null shows what would be sent.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>How long jobs keep still after a start.</summary>
    public required TimeSpan QuietStart { get; init; }

    /// <summary>How far the clock is put forward, so that due dates can be seen coming; zero outside Development.</summary>
    public TimeSpan ClockAhead { get; init; }

    public static ServerSettings From(IConfiguration configuration, IHostEnvironment environment) => new()
    {
        DataDirectory = Path.GetFullPath(configuration["data"] ?? "data"),
        ContentDirectory = FindContent(configuration["content"]),
        Database = configuration["database"],
        Region = configuration["region"],
        PublicOrigin = (configuration["public-origin"] ?? configuration["urls"]?.Split(';')[0] ?? DefaultAddress).TrimEnd('/'),
        PdfConverter = configuration["pdf-converter"],
        Mail = MailOf(configuration),
        QuietStart = TimeSpan.FromSeconds(configuration.GetValue("quiet-start", 2.0)),
        Demonstration = environment.IsDevelopment() && configuration.GetValue("demonstration", true),
        DemonstrationRegisters = configuration.GetValue("demonstration-registers", true),
        ClockAhead = AheadOf(configuration, environment),
    };

    /// <exception cref="CannotStartException">The clock of a real installation is asked to be wrong.</exception>
    private static TimeSpan AheadOf(IConfiguration configuration, IHostEnvironment environment) => configuration["days-ahead"] switch
    {
        null => TimeSpan.Zero,
        _ when !environment.IsDevelopment() => throw new CannotStartException("--days-ahead 只能在开发环境使用：正式运行时，时限按真实日期计算。"),
        var given when int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDaysAhead => TimeSpan.FromDays(days),
        var given => throw new CannotStartException($"--days-ahead 应为 0 至 {MostDaysAhead} 的整数，收到的是“{given}”。"),
    };

    private static MailServer? MailOf(IConfiguration configuration) => configuration["mail-server"] is not { Length: > 0 } host ? null : new MailServer(
        host,
        configuration.GetValue("mail-port", 587),
        configuration["mail-from"] ?? throw new InvalidOperationException("mail-server needs mail-from."),
        configuration["mail-user"],
        configuration["mail-password"],
        configuration.GetValue("mail-secure", true));

    private static string FindContent(string? given)
    {
        if (given is not null)
        {
            return Path.GetFullPath(given);
        }

        return Directory.Exists("content") ? Path.GetFullPath("content") : Path.Combine(AppContext.BaseDirectory, "content");
    }
}
