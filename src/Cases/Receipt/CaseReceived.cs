using Suban.Kernel;

namespace Suban.Cases.Receipt;

/// <summary>The case was received (收件): the commit of this event is the receipt, and the time for the one-time notice runs from it.</summary>
/// <param name="AnswerDueAt">Close of the fifth working day; silence until then is acceptance.</param>
/// <param name="FormChecksum">SHA-256 of the canonical form, so that the projection each authority gets can be proven.</param>
public sealed record CaseReceived(
    Guid CaseId, string Number, string Title, string PlanId, string GuideVersion, Channel Channel,
    DateTimeOffset ReceivedAt, DateTimeOffset AnswerDueAt, string FormChecksum, IReadOnlyList<string> Parts);
