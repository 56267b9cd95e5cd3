namespace Suban.Certificates.Files;

/// <summary>A file whose bytes are safely on disk (存储文件); it belongs to nobody until an operation keeps it.</summary>
public sealed record StoredFile
{
    public required Guid StoredFileId { get; init; }

    /// <summary>The name as the person typed or chose it.</summary>
    public required string Name { get; init; }

    public required FileType Type { get; init; }

    public required long Length { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits; it is also the address in the store.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Pages of a document; 1 for a picture.</summary>
    public required int Pages { get; init; }

    public required ScanState Scan { get; init; }

    public required DateTimeOffset StoredAt { get; init; }
}

/// <summary>Whether a virus scanner has looked at the file (病毒查杀); shown to staff before they open it.</summary>
public enum ScanState
{
    NotScanned,
    Clean,
    Infected,
}

/// <summary>What is known of an upload before its bytes are read.</summary>
public sealed record FileIntake
{
    /// <summary>The name the browser sent.</summary>
    public required string Name { get; init; }

    /// <summary>How many pages it may have; null for as many as an applicant's.</summary>
    public int? MostPages { get; init; }

    public IReadOnlySet<FileType> Accepts { get; init; } = FileTypes.FromApplicants;
}

/// <summary>A kept file together with its content, positioned at the start; the reader disposes it.</summary>
public sealed record OpenedFile(StoredFile File, Stream Content) : IAsyncDisposable
{
    /// <summary>The name as typed, fit for every file system.</summary>
    public string DownloadName => FileName.ForDownload(File);

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
