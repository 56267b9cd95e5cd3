using Suban.Kernel;

namespace Suban.Assistance.Reports;

/// <summary>Every expected "no" about reports and typical cases. Codes are part of the public API: never reuse one.</summary>
internal static class ReportRefusals
{
    public static Refusal Changed { get; } = new("assist-report.changed", "您打开以后同事又改过，请看过新的内容再提交。");

    public static Refusal NotFound { get; } = new("assist-report.not_found", "没有找到这份报告。") { Kind = RefusalKind.NotFound };

    public static Refusal NotYours { get; } = new("assist-report.not_yours", "这里没有要您的单位报送的。");

    public static Refusal Submitted { get; } = new("assist-report.submitted", "这份报告已经报送，不能再改。有变化的，写进下个月的报告。");

    public static Refusal NotToReceive { get; } = new("assist-report.not_to_receive", "这份报告还没有报送，或者已经签收。");

    public static Refusal NobodyToRemind { get; } = new("assist-report.nobody_to_remind", "没有要催报的单位。");

    public static Refusal NothingToSample { get; } = new("assist-sample.nothing", "这段时间没有办结或者终止的帮办单，没有可抽的。");

    public static Refusal SampleNotFound { get; } = new("assist-sample.not_found", "没有找到这次抽样。") { Kind = RefusalKind.NotFound };

    public static Refusal AlreadyCalled { get; } = new("assist-sample.called", "这一件已经登记过回访。");

    public static Refusal StoryNotFound { get; } = new("assist-story.not_found", "没有找到这个案例。") { Kind = RefusalKind.NotFound };

    public static Refusal StoryNotYours { get; } = new("assist-story.not_yours", "您的单位不在帮办目录里，这里不用写案例。") { Kind = RefusalKind.Forbidden };

    public static Refusal StoryFixed { get; } = new("assist-story.fixed", "案例已经报送，不能再改。要改，请先请对方退回。");

    public static Refusal StoryNotToReview { get; } = new("assist-story.not_to_review", "这个案例现在不用审核。");

    public static Refusal StoryOwn { get; } = new("assist-story.own", "不能审核自己写的案例，请换一位同事。");

    public static Refusal StoryNotAdopted { get; } = new("assist-story.not_adopted", "采纳以后才能公布。");
}
