using Suban.Kernel;

namespace Suban.Certificates.Wallet;

/// <summary>Every expected "no" about certificates. Codes are part of the public API: never reuse one.</summary>
public static class CertificateRefusals
{
    public static Refusal NotFound { get; } =
        new("certificate.not_found", "没有找到这份证照。") { Kind = RefusalKind.NotFound };

    /// <summary>Used, expired and never made answer alike, so that guessing teaches nothing.</summary>
    public static Refusal CodeNotValid { get; } =
        new("presentation.not_valid", "这个码已经用过、已经过期，或者输入有误。请对方换一个码再试。") { Kind = RefusalKind.NotFound };

    public static Refusal TooManyTries { get; } =
        new("verification.too_many", "尝试次数过多，请过一分钟再试。");

    public static Refusal PaperNotKnown { get; } =
        new("paper.not_known", "没有查到这份文书，请核对文号（或证照编号）和验证码。两项要与纸上一致。") { Kind = RefusalKind.NotFound };

    internal static Refusal NotInForce(string kindName) =>
        new("certificate.not_in_force", $"这份{kindName}已经失效，不能再办理这一步。");

    internal static Refusal NothingChosen { get; } =
        new("presentation.nothing_chosen", "请至少选择一项给对方看的内容。") { Kind = RefusalKind.Invalid };

    internal static Refusal NoPurpose { get; } =
        new("presentation.no_purpose", "请写明给谁看、做什么用，最多 100 个字。") { Kind = RefusalKind.Invalid };
}
