using Suban.Kernel;

namespace Suban.Cases.Talks;

internal static class TalkRefusals
{
    public static Refusal NotFound { get; } = new("talk.not_found", "没有这条要您答复的沟通。") { Kind = RefusalKind.NotFound };

    public static Refusal NoSupport { get; } = new("talk.no_support", "本地没有设中台专业支撑。") { Kind = RefusalKind.NotFound };

    public static Refusal Answered(string? by) => new("talk.answered", $"{by ?? "同事"}已经答复了这一条。") { Kind = RefusalKind.Conflict };
}
