using Suban.Kernel;

namespace Suban.Assistance.Lists;

/// <summary>Every expected "no" about the lists. Codes are part of the public API: never reuse one.</summary>
internal static class ListRefusals
{
    public static Refusal Changed { get; } = new("assist-list.changed", "您打开以后同事又改过，请看过新的内容再提交。");

    public static Refusal NotKeeper { get; } = new("key-project.not_keeper", "重点项目名单由发展改革部门登记，请联系他们。") { Kind = RefusalKind.Forbidden };

    public static Refusal NoList { get; } = new("assist-list.none", "本地还没有发布目录。") { Kind = RefusalKind.NotFound };

    public static Refusal ProjectNotFound { get; } = new("key-project.not_found", "名单里没有这个项目。") { Kind = RefusalKind.NotFound };
}
