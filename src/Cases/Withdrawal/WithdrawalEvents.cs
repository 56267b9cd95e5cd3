namespace Suban.Cases.Withdrawal;

/// <summary>The applicant withdrew the case (撤回) before it was decided.</summary>
/// <param name="Kept">Steps already granted keep their results.</param>
public sealed record CaseWithdrawn(Guid CaseId, string Number, IReadOnlyList<Guid> Kept, DateTimeOffset At);

/// <summary>The applicant pressed for an answer (催办).</summary>
public sealed record CaseUrged(Guid CaseId, string Number, int Times);

/// <summary>The case was voided (作废) by a supervisor.</summary>
public sealed record CaseVoided(Guid CaseId, string Number, string Reason, DateTimeOffset At);
