namespace Suban.Kernel.Journal;

/// <summary>What a check of the whole journal found.</summary>
public sealed record JournalVerdict
{
    public required long Events { get; init; }

    public required long Seals { get; init; }

    /// <summary>Events newer than the last seal: only their chains prove them yet.</summary>
    public required long UnsealedEvents { get; init; }

    /// <summary>In the order of the journal; empty when nothing was changed.</summary>
    public required IReadOnlyList<JournalFault> Faults { get; init; }

    public bool Sound => Faults.Count == 0;

    public JournalFault? First => Faults.Count > 0 ? Faults[0] : null;
}

/// <summary>One place where the journal is not what was recorded.</summary>
/// <param name="Position">Place in the whole journal; null where only the stream is known.</param>
/// <param name="Stream">The row's stream, where there is still a row.</param>
public sealed record JournalFault(JournalFaultKind Kind, long? Position, string? Stream, long? Seq, string Text);

public enum JournalFaultKind
{
    /// <summary>A row's content is not what its hash or its seal says.</summary>
    Changed,

    /// <summary>A row that was recorded is not there.</summary>
    Missing,

    /// <summary>A row is there that was not recorded.</summary>
    Inserted,

    /// <summary>A row does not follow the row before it.</summary>
    Unchained,

    /// <summary>A personal value is not the one committed to.</summary>
    PersonalChanged,

    /// <summary>A seal is missing, changed, not signed by this installation, or differs from the one kept outside.</summary>
    SealBroken,
}
