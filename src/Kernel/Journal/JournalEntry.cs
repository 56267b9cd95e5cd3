using System.Text.Json;

namespace Suban.Kernel.Journal;

/// <summary>One recorded event, read back.</summary>
public sealed record JournalEntry
{
    public required string Stream { get; init; }

    /// <summary>Counts from 1 within the stream.</summary>
    public required long Seq { get; init; }

    public required string EventName { get; init; }

    public required Guid ProcessId { get; init; }

    public required string ProcessType { get; init; }

    public required Guid ActorId { get; init; }

    public Guid? OnBehalfOf { get; init; }

    public required Channel Channel { get; init; }

    public required string Region { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The event as JSON; personal values are restored, or null once they were lawfully deleted.</summary>
    public required string Body { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The event as the record it was.</summary>
    public TEvent As<TEvent>() where TEvent : notnull =>
        JsonSerializer.Deserialize<TEvent>(Body, EventBody.Plain)
        ?? throw new InvalidOperationException($"{Stream}/{Seq} holds no {typeof(TEvent).Name}.");

    /// <summary>Whether this is an event of that type.</summary>
    public bool Is<TEvent>() => EventName == typeof(TEvent).Name;
}
