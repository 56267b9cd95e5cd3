using Suban.Kernel;

namespace Suban.Cases.Signing;

/// <summary>Every expected "no" about signing together. Codes are part of the public API: never reuse one.</summary>
internal static class SigningRefusals
{
    public static Refusal NotFound { get; } = new(
        "signer.not_found", "没有找到要您签字的申请：签字号不对，或者请的不是您。姓名、身份证号码要和您实名注册的一样。")
    {
        Kind = RefusalKind.NotFound,
    };

    public static Refusal Twice(string name) => new("signer.twice", $"{name}已经在申请人或者签字人里了，不用再加。");

    public static Refusal TooMany(int most) => new("signer.too_many", $"一份申请最多再请 {most} 个人签字，人数更多的请到窗口办理。");

    public static Refusal NotFilled(string who) => new("signer.not_filled", $"请先在表里填好{who}的姓名和身份证号码，再请他签字。");

    public static Refusal Missing(IEnumerable<string> names) => new(
        "draft.signatures_missing", $"还在等人签字：{string.Join('、', names)}。签过以后改了内容的，要请他重新签。");

    public static Refusal ContentChanged { get; } = new("signer.content_changed", "申请的内容刚刚改过，下面是最新的，请再看一遍，同意再签。");
}
