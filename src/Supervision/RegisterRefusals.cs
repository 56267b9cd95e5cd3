using Suban.Kernel;

namespace Suban.Supervision;

/// <summary>Every expected "no" of the registers. Codes are part of the public API: never reuse one.</summary>
internal static class RegisterRefusals
{
    public static Refusal Changed { get; } = new("register.changed", "您打开以后同事又改过，请看过新的内容再提交。");

    public static Refusal TaskNotFound { get; } = new("task.not_found", "没有找到这项任务。") { Kind = RefusalKind.NotFound };

    public static Refusal TaskDone { get; } = new("task.done", "这项任务已经登记完成。要改，请先撤回完成登记。");

    public static Refusal TaskNotDone { get; } = new("task.not_done", "这项任务还没有登记完成，不用撤回。");

    public static Refusal ProblemNotFound { get; } = new("problem.not_found", "没有找到这个问题。") { Kind = RefusalKind.NotFound };

    public static Refusal ProblemClosed { get; } = new("problem.closed", "这个问题已经销号。又出现的，请另外登记一个。");

    public static Refusal DemandIsProblem { get; } = new("problem.demand_taken", "这条需求已经登记成问题，请到问题台账里处理。");

    public static Refusal AllSupervised { get; } = new("problem.all_supervised", "这些部门都已经列入督查，还在等答复。到问题台账里看。");

    public static Refusal ConnectorNotFound { get; } = new("connector.not_found", "没有找到这个系统。") { Kind = RefusalKind.NotFound };

    public static Refusal ConnectorNeverAnswered { get; } = new("connector.never_answered", "联调里还没有通过一次，不能上线。等检查通了再上线。");

    public static Refusal ConnectorCannotMove(string from, string to) => new("connector.cannot_move", $"现在是“{from}”，不能转为“{to}”。");

    public static Refusal PlanNotFound { get; } = new("plan.not_found", "没有找到这份方案。") { Kind = RefusalKind.NotFound };

    public static Refusal PlanApproved { get; } = new("plan.approved", "这份方案已经登记过批准。");

    public static Refusal PlanNotApproved { get; } = new("plan.not_approved", "方案还没有批准，批准以后再备案。");

    public static Refusal PlanWithoutTasks { get; } = new("plan.without_tasks", "方案里的任务还没有录入任务台账，录入以后再备案。");

    public static Refusal PlanFiled { get; } = new("plan.filed", "这份方案已经备案，不能再改。有变化的，请登记新的方案。");

    public static Refusal MeetingNotFound { get; } = new("meeting.not_found", "没有找到这次调度。") { Kind = RefusalKind.NotFound };

    public static Refusal CircularNotFound { get; } = new("circular.not_found", "没有找到这份通报。") { Kind = RefusalKind.NotFound };

    public static Refusal CircularPublished { get; } = new("circular.published", "这份通报已经发出，不能再改。有变化的，请另发一份。");

    public static Refusal CircularSigned(string byName) => new("circular.signed", $"{byName}已经签收过这份通报。");
}
