using Suban.Kernel;

namespace Suban.TestKit;

/// <summary>Makes the <see cref="ProcessContext"/> a test writes under.</summary>
public static class TestProcess
{
    /// <summary>Monday 28 September 2026, 9 o'clock in China: a working day before the long holiday.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 9, 28, 9, 0, 0, TimeSpan.FromHours(8));

    public static Guid Actor { get; } = Guid.Parse("0199a1b0-0000-7000-8000-000000000001");

    public static ProcessContext Create(string type, DateTimeOffset? now = null, Guid? actor = null, string? key = null) => new()
    {
        ProcessType = type,
        ActorId = actor ?? Actor,
        Now = now ?? Start,
        Channel = Channel.Portal,
        Region = "152529",
        IdempotencyKey = key,
    };
}
