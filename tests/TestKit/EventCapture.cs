using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Journal;
using Xunit;

namespace Suban.TestKit;

/// <summary>Asserts on what an operation recorded in the journal.</summary>
public static class EventCapture
{
    /// <summary>The stream's events, oldest first.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> RecordedAsync(this IServiceProvider services, string stream)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JournalReader>().ReadAsync(stream, CancellationToken.None);
    }

    /// <summary>The one event of that type in the stream.</summary>
    public static async Task<TEvent> AssertRecordedAsync<TEvent>(this IServiceProvider services, string stream) where TEvent : notnull
    {
        var entries = await services.RecordedAsync(stream);
        var found = entries.Where(e => e.Is<TEvent>()).ToArray();
        Assert.True(found.Length == 1,
            $"{stream} holds {found.Length} × {typeof(TEvent).Name}: {string.Join(", ", entries.Select(e => e.EventName))}");
        return found[0].As<TEvent>();
    }

    /// <summary>Exactly these events, in this order.</summary>
    public static async Task AssertRecordedAsync(this IServiceProvider services, string stream, params string[] eventNames) =>
        Assert.Equal(eventNames, (await services.RecordedAsync(stream)).Select(e => e.EventName));
}
