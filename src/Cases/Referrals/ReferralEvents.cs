namespace Suban.Cases.Referrals;

/// <summary>A step was put before a leader or the level above (上报); its clocks run on.</summary>
public sealed record StepReferred(
    Guid CaseId, Guid StepId, Guid ReferralId, ReferralTarget Target, string Addressee, string Opinion, DateOnly AnswerBy);

/// <summary>The answer came back (答复上报) and the step goes on.</summary>
public sealed record ReferralAnswered(Guid CaseId, Guid StepId, Guid ReferralId, string Answer, string AnsweredBy, string? Document);
