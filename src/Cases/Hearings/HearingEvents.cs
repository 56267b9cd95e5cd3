namespace Suban.Cases.Hearings;

/// <summary>The applicant was told of the right to a hearing (告知听证权利), or that one is held by law.</summary>
public sealed record HearingOffered(Guid CaseId, Guid StepId, Guid HearingId, HearingGround Ground, string Basis, string Matter, DateOnly AskBy);

/// <summary>The hearing was asked for or given up.</summary>
public sealed record HearingAnswered(Guid CaseId, Guid StepId, Guid HearingId, bool Wanted, string By, DateOnly? HoldBy);

/// <summary>Time, place and presider were told (听证通知); before the decision a special procedure stops the clocks.</summary>
public sealed record HearingArranged(
    Guid CaseId, Guid StepId, Guid HearingId, Guid? ProcedureId, DateOnly HeldOn, string StartsAt, string Place, string Presider);

/// <summary>The hearing was held and its record kept (听证笔录).</summary>
public sealed record HearingHeld(Guid CaseId, Guid StepId, Guid HearingId, string Conclusion);

/// <summary>A person whose weighty interests are touched was told (告知利害关系人).</summary>
public sealed record ThirdPartyInformed(Guid CaseId, Guid StepId, Guid ThirdPartyId, string Interest, string ToldHow, DateOnly AnswerBy);

/// <summary>What an interested person said was kept (陈述申辩).</summary>
public sealed record StatementRecorded(Guid CaseId, Guid StepId, Guid ThirdPartyId);
