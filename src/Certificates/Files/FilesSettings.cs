namespace Suban.Certificates.Files;

/// <summary>Where files lie and how large they may be.</summary>
public sealed record FilesSettings
{
    /// <summary>The folder of the store; on the same disk as its own temporary files.</summary>
    public required string Folder { get; init; }

    public long MaxBytes { get; init; } = 10 * 1024 * 1024;

    public int MaxPages { get; init; } = 10;

    public int MaxPixels { get; init; } = 60_000_000;

    /// <summary>How long bytes that no row names may lie before they are swept away.</summary>
    public TimeSpan OrphanAge { get; init; } = TimeSpan.FromHours(24);
}
