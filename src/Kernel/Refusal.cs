namespace Suban.Kernel;

/// <summary>A lawful "no": an expected refusal with a stable code and a plain Chinese message, never a bug.</summary>
/// <param name="Code">Stable, dotted, lower case (<c>case.not_received</c>); part of the public API, never reused.</param>
/// <param name="Message">What happened and what to do, in Chinese, fit to be shown.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>What the refusal is about, so that pages and the API can choose the status.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Conflict;

    /// <summary>Faults by field, where the refusal is about what was typed.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];
}

/// <summary>One fault of one typed value, in the words shown beside the field.</summary>
public sealed record FieldFault(string Field, string Message);

public enum RefusalKind
{
    /// <summary>Not there, or not the reader's: the two answer alike (404).</summary>
    NotFound,

    /// <summary>The reader may see it but not do this (403).</summary>
    Forbidden,

    /// <summary>The state has moved on, or a duplicate (409).</summary>
    Conflict,

    /// <summary>What was typed does not fit (422).</summary>
    Invalid,
}
