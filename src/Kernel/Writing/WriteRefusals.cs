namespace Suban.Kernel.Writing;

/// <summary>What the write path itself refuses.</summary>
internal static class WriteRefusals
{
    public static Refusal Stale { get; } = new("revision.stale", "这条内容刚刚在别处被改过（别人，或您打开的另一个页面）。请刷新页面，看过最新内容后再操作。");

    public static Refusal KeyReused { get; } = new(
        "idempotency.key_reused", "这次提交的内容与上一次不同，但使用了同一个提交编号。请刷新页面，核对内容后重新提交。")
    {
        Kind = RefusalKind.Invalid,
    };
}
