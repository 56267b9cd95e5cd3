using Suban.Catalogue;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>Every expected "no" about a draft. Codes are part of the public API: never reuse one.</summary>
internal static class DraftRefusals
{
    public static Refusal NotFound { get; } =
        new("draft.not_found", "没有找到这份草稿。草稿保存 90 天，可能已经提交、删除或者过期。") { Kind = RefusalKind.NotFound };

    public static Refusal CodeUnknown { get; } =
        new("draft.code_unknown", "没有找到这个草稿码，请核对后重新输入。") { Kind = RefusalKind.NotFound };

    public static Refusal UnknownSection { get; } =
        new("draft.unknown_section", "这部分内容已经不需要填写，请回到填报清单。") { Kind = RefusalKind.NotFound };

    public static Refusal UnknownFile { get; } =
        new("draft.unknown_file", "没有找到这个文件，可能已经删除。") { Kind = RefusalKind.NotFound };

    public static Refusal Changed(IReadOnlyList<FieldFault> both) =>
        new("case.draft_changed", "这份草稿在另一处改过。请对照两处的内容，选定以后再保存。") { Faults = both };

    public static Refusal GuideChanged(IReadOnlyList<string> changes) => new(
        "draft.guide_changed",
        $"办事指南刚刚更新，您填过的内容都还在。有变化的是：{string.Join('；', changes)}。请看过以后再提交。");

    public static Refusal Incomplete(IReadOnlyList<FieldFault> faults) =>
        new("draft.incomplete", $"还有 {faults.Count} 处需要填写或者修改。") { Kind = RefusalKind.Invalid, Faults = faults };

    public static Refusal NeedsPromise { get; } = new("draft.promise_missing", "请阅读承诺书并勾选同意后再提交。")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new FieldFault("promise", "请阅读承诺书并勾选同意")],
    };

    public static Refusal NoParty { get; } =
        new("draft.no_party", "请先完成实名登录，再开始填写。") { Kind = RefusalKind.Forbidden };

    public static Refusal ProxyTooNarrow(string principal) =>
        new("draft.proxy_too_narrow", $"{principal}没有请您替他办新的事。要办的，请他把范围改成“所有的事”。") { Kind = RefusalKind.Forbidden };

    public static Refusal WayNotOffered(string material) =>
        new("draft.way_not_offered", $"“{material}”不能用这种方式提交，请选择列出的方式。") { Kind = RefusalKind.Invalid };

    public static Refusal CertificateNotHeld(string material) => new(
        "draft.certificate_not_held", $"没有找到可以代替“{material}”的有效证照，请改为上传或者到窗口提交。") { Kind = RefusalKind.Invalid };

    public static Refusal TooManyFiles(string material, int most) =>
        new("draft.too_many_files", $"“{material}”最多上传 {most} 个文件，请先删去不要的。") { Kind = RefusalKind.Invalid };

    public static Refusal EarlierUnknown { get; } =
        new("draft.earlier_unknown", "没有找到上次的申请，请从“我的办件”里再选一次。") { Kind = RefusalKind.NotFound };

    public static Refusal CertificateUnknown { get; } =
        new("draft.certificate_unknown", "没有找到这份证照，请从“我的证照”里再选一次。") { Kind = RefusalKind.NotFound };

    public static Refusal CertificateUnfit { get; } =
        new("draft.certificate_unfit", "办这件事发的不是这种证照，请从“我的证照”里再选一次。") { Kind = RefusalKind.Invalid };

    public static Refusal SubjectUnknown { get; } =
        new("draft.subject_unknown", "本地没有开办这件事，请在首页重新查找，或者致电窗口。") { Kind = RefusalKind.NotFound };

    public static Refusal SubjectRetired(RetiredTheme theme) => new(
        "draft.subject_retired",
        theme.Suspended
            ? $"“{theme.Name}”{theme.Since:yyyy 年 M 月 d 日}起暂停办理：{theme.Reason}。您填过的内容都在，恢复后可以接着办。"
            : $"“{theme.Name}”{theme.Since:yyyy 年 M 月 d 日}起不再办理：{theme.Reason}。请致电窗口问清楚该办哪一件。");

    public static Refusal QuestionOpen(string ask) =>
        new("draft.question_open", $"还有问题没有回答：{ask}") { Kind = RefusalKind.Invalid };

    public static Refusal PlanRefused(string because) => new("draft.plan_refused", because) { Kind = RefusalKind.Invalid };
}
