using Suban.Kernel;

namespace Suban.Catalogue.Mistakes;

internal static class MistakeRefusals
{
    public static Refusal NotFound { get; } = new("mistake.not_found", "没有这条差错。") { Kind = RefusalKind.NotFound };

    public static Refusal NoGuide { get; } = new("mistake.no_guide", "这里没有这份指南，可能已经停办。") { Kind = RefusalKind.NotFound };

    public static Refusal Moved { get; } = new("mistake.moved", "同事刚刚答复过这一条，请看过新的状态再改。") { Kind = RefusalKind.Conflict };

    public static Refusal Closed { get; } = new("mistake.closed", "这一条已经答复完了。还有不对的，请另报一条。") { Kind = RefusalKind.Conflict };
}
