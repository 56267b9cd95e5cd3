using Suban.Messaging;

namespace Suban.Server;

/// <summary>Where the server keeps and finds its things; from the command line, then <c>SUBAN_…</c> environment variables.</summary>
internal sealed record ServerSettings
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

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
