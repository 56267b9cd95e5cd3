namespace Suban.Kernel.Database;

/// <summary>Where the platform keeps its things. The host reads them from its configuration.</summary>
public sealed record KernelSettings
{
    /// <summary>Holds stored files, keys, seals and, without PostgreSQL, the database.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>PostgreSQL connection string; null keeps everything in one SQLite file.</summary>
    public string? PostgresConnection { get; init; }

    /// <summary>Where uploaded and made files are kept; backed up with the database.</summary>
    public string FilesDirectory { get => field ?? Path.Combine(DataDirectory, "files"); init; }

    /// <summary>Outside the database, so that whoever copies the database cannot read or forge it.</summary>
    public string KeysDirectory { get => field ?? Path.Combine(DataDirectory, "keys"); init; }

    /// <summary>A second place for the journal's seals: best a share of another machine.</summary>
    public string SealsDirectory { get => field ?? Path.Combine(DataDirectory, "seals"); init; }

    /// <summary>How long a repeated command still gets its first answer; at least as long as a draft lives.</summary>
    public int IdempotencyDays { get; init; } = 400;

    /// <summary>An operation that takes longer is cancelled: on SQLite everybody waits for it.</summary>
    public TimeSpan OperationLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long jobs and deliveries keep still after a start: the first pages have the processor for themselves. In the machine's time.
    /// </summary>
    public TimeSpan QuietStart { get; init; } = TimeSpan.Zero;

    public DatabaseKind Kind => PostgresConnection is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres;

    internal string SqliteFile => Path.Combine(DataDirectory, "suban.db");
}

/// <summary>The two databases the platform runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
