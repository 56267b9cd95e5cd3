namespace Suban.Kernel.Outbox;

/// <summary>Every expected "no" of the outbox.</summary>
internal static class OutboxRefusals
{
    public static Refusal NotThere { get; } = new("outbox.message_not_there", "这条消息已不在待处理列表中，可能已由他人处理。请刷新列表。")
    {
        Kind = RefusalKind.NotFound,
    };
}
