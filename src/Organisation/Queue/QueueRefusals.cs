using Suban.Kernel;

namespace Suban.Organisation.Queue;

internal static class QueueRefusals
{
    public static Refusal NotFound { get; } = new("queue.not_found", "没有这个大厅、窗口或排队号。") { Kind = RefusalKind.NotFound };

    public static Refusal NoWindow { get; } = new("queue.no_window", "您的账号没有登记窗口，请管理员先登记窗口再叫号。");

    public static Refusal Empty { get; } = new("queue.empty", "现在没有等候的号。");

    public static Refusal Moved { get; } = new("queue.moved", "这个号刚刚有了变化，请看过现在的状态再操作。");

    public static Refusal TooLate { get; } = new("queue.put_back_late", "过号超过 30 分钟，或者已经放回过一次，请重新取号。");

    public static Refusal SameKind { get; } = Invalid("queue.same_kind", "Kind", "请选择另一类窗口。");

    public static Refusal NotOpen { get; } = Invalid("queue.kind_not_open", "Kind", "请选择要去的窗口；没有列出的，今天没有开。");

    public static Refusal BadPriority { get; } = Invalid("queue.bad_priority", "Priority", "请选择是否优先。");

    public static Refusal Busy(string number) => new("queue.busy", $"{number} 还没有办完，请先按“办完”或“过号”。");

    public static Refusal HasTicket(string number) => new("queue.has_ticket", $"您在这个大厅已经有号：{number}。办完或不办了，再取新的。");

    public static Refusal Closed(string hours) => new("queue.closed", $"现在不能取号。大厅开放时间：{hours}，开门前半小时起可以取号。");

    private static Refusal Invalid(string code, string field, string message) =>
        new(code, message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
