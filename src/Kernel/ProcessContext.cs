namespace Suban.Kernel;

/// <summary>Who is doing what, for whom, through which channel, when and why. Every write takes one; every event is filed under it.</summary>
public sealed record ProcessContext
{
    /// <summary>The operation, as listed in docs/process-events.md (<c>AcceptCase</c>).</summary>
    public required string ProcessType { get; init; }

    /// <summary>The account that acts; <see cref="Guid.Empty"/> for the system itself.</summary>
    public required Guid ActorId { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The region's six-digit code, empty where none applies.</summary>
    public required string Region { get; init; }

    /// <summary>The party in whose name the actor acts, if not in its own.</summary>
    public Guid? OnBehalfOf { get; init; }

    public string? Reason { get; init; }

    /// <summary>The sender's key that makes a repeated command one command; null where repetition is harmless.</summary>
    public string? IdempotencyKey { get; init; }

    public Guid ProcessId => field == default ? field = Guid.CreateVersion7(Now) : field;
}

/// <summary>The way a person reached the service (渠道).</summary>
public enum Channel
{
    Portal,
    Mobile,
    Window,
    Kiosk,
    Telephone,
    Api,
    System,
}
