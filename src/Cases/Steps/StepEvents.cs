namespace Suban.Cases.Steps;

/// <summary>One examiner took the step.</summary>
public sealed record StepClaimed(Guid CaseId, Guid StepId, Guid ClaimedBy, string ClaimedByName);

/// <summary>The examiner gave the step back to the inbox.</summary>
public sealed record StepReleased(Guid CaseId, Guid StepId);

/// <summary>The examiner wrote an opinion (审查).</summary>
public sealed record StepExamined(Guid CaseId, Guid StepId, string Opinion);

/// <summary>The department is not competent and sent the step back to the window (退回综窗); no clock stops.</summary>
public sealed record StepReturnedToWindow(Guid CaseId, Guid StepId, string Reason);

/// <summary>The window sent the step on to the competent authority.</summary>
public sealed record StepRedirected(Guid CaseId, Guid StepId, Guid FromAuthorityId, Guid ToAuthorityId, string Reason);

/// <summary>A section of the department handed the step to the next (转下一科室); the applicant sees one step all the time.</summary>
public sealed record StepHandedToSection(Guid CaseId, Guid StepId, string From, string To, string Opinion);

/// <summary>What the same process did to the step was a colleague's work, who is away (代班).</summary>
public sealed record ActedForColleague(Guid CaseId, Guid StepId, Guid ColleagueId, string ColleagueName);
