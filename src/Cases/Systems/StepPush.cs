using Suban.Kernel;

namespace Suban.Cases.Systems;

/// <summary>Tells a department's own system what happened to a step (推送). It carries ids only: what is pushed is read when it is sent.</summary>
public sealed record StepPush(Guid StepId, Guid SystemId, StepPushKind Kind)
{
    public const string Topic = "cases.step_push";
}

/// <summary>What a system is told.</summary>
public enum StepPushKind
{
    /// <summary>A step is accepted and waits to be handled.</summary>
    Started,

    /// <summary>The applicant supplied what was asked, or let the time for it pass: the step goes on.</summary>
    Supplied,

    /// <summary>The step begins anew.</summary>
    Reopened,

    /// <summary>The step ended without the system: withdrawn, voided, lapsed.</summary>
    Ended,

    /// <summary>Supervision took the step back to the inbox.</summary>
    TakenBack,
}

internal static class StepPushes
{
    /// <summary>In the same transaction as what happened; nothing where the step is in the inbox.</summary>
    public static void Tell(this AppDbContext db, CaseStep step, StepPushKind kind, DateTimeOffset now)
    {
        if (step.SystemId is { } system)
        {
            db.Send(StepPush.Topic, new StepPush(step.StepId, system, kind), now);
        }
    }
}
