namespace Suban.Workbench.Dept;

/// <summary>The decision about a grant whose commitment was not kept.</summary>
public sealed record CommitmentForm
{
    public string? Reason { get; init; }

    public string? Basis { get; init; }

    /// <summary>Why the grant stands.</summary>
    public string? Why { get; init; }
}
