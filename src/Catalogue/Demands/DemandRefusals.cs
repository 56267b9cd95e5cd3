using Suban.Kernel;

namespace Suban.Catalogue.Demands;

internal static class DemandRefusals
{
    public static Refusal NotFound { get; } = new("demand.not_found", "没有这条需求。") { Kind = RefusalKind.NotFound };

    public static Refusal Moved { get; } = new("demand.moved", "同事刚刚处理过这条需求，请看过新的状态再改。") { Kind = RefusalKind.Conflict };
}
