namespace Suban.Assistance.Orders;

/// <summary>Everything is decided and reported; the papers were handed back, the assistant and his organ signed.</summary>
public sealed record OrderFinished(Guid OrderId, int Items, int Papers);

public sealed record CompletionDisputed(Guid OrderId);

public sealed record OrderCompleted(Guid OrderId, SigningWay Way);

/// <summary>The applicant rated the assistance.</summary>
/// <param name="Level">On the national scale, five the best.</param>
public sealed record AssistanceRated(Guid OrderId, int Level);

public sealed record ReturnVisitRecorded(Guid OrderId, ContactWay Way, bool Charged);

public sealed record OrderArchived(Guid OrderId);

public sealed record TerminationProposed(Guid OrderId, TerminationCause Cause, DateOnly AnswerBy);

public sealed record OrderTerminated(Guid OrderId, TerminationCause Cause, TerminationWay Way);
