namespace Suban.Cases.Acceptance;

/// <summary>One material was judged (核对材料): complete, deficient with phrase and basis, or exempt.</summary>
public sealed record MaterialJudged(Guid CaseId, string MaterialId, MaterialVerdict Verdict, string? Defect, string? Basis);

/// <summary>The case was accepted (受理) as of <paramref name="AcceptedOn"/>; its receipt is dated.</summary>
public sealed record CaseAccepted(Guid CaseId, string Number, DateOnly AcceptedOn);

/// <summary>The window stayed silent to the end of the fifth working day: the case counts as accepted from the day of receipt (视为受理).</summary>
/// <remarks>行政许可法第三十二条第一款第（四）项.</remarks>
public sealed record CaseDeemedAccepted(Guid CaseId, string Number, DateOnly AcceptedOn, DateTimeOffset AnswerWasDueAt);

/// <summary>One step was accepted and numbered; its authority received its projection of the form and its materials (自动分发).</summary>
public sealed record StepStarted(
    Guid CaseId, Guid StepId, string PartKey, string Number, Guid AuthorityId, DateOnly AcceptedOn, string Checksum);

/// <summary>Acceptance was refused (不予受理) with reason, basis and remedies.</summary>
/// <param name="CompetentAuthority">Whom to turn to, where the matter is not within this authority's competence.</param>
public sealed record AcceptanceRefused(
    Guid CaseId, string Number, RefusalGround Ground, string Reason, string Basis, string? CompetentAuthority);

/// <summary>The lawful grounds for refusing acceptance.</summary>
/// <remarks>行政许可法第三十二条第一款第（一）、（二）项, 第七十八条.</remarks>
public enum RefusalGround
{
    /// <summary>No licence is needed (依法不需要取得行政许可).</summary>
    NotRequired,

    /// <summary>Another authority is competent (不属于本机关职权范围).</summary>
    NotCompetent,

    /// <summary>The application is false (隐瞒情况或者提供虚假材料).</summary>
    False,
}
