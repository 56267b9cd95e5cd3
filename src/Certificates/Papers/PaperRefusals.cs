using Suban.Kernel;

namespace Suban.Certificates.Papers;

/// <summary>Every expected "no" about papers. Codes are part of the public API: never reuse one.</summary>
internal static class PaperRefusals
{
    public static Refusal NotFound { get; } =
        new("paper.not_found", "没有找到这份文书。") { Kind = RefusalKind.NotFound };

    public static Refusal AlreadyFinished { get; } = new("paper.already_finished", "这份文书已经签名。");

    public static Refusal SealSuspended(string authority) =>
        new("seal.suspended", $"{authority}的电子印章已停用，暂时不能出具文书，请联系管理员启用后再办。");
}
