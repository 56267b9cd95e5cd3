namespace Suban.Cases.Questions;

/// <summary>The applicant asked about his case (提问) and was told who answers until when; the words stay with the question.</summary>
public sealed record QuestionAsked(Guid CaseId, Guid QuestionId, Guid? StepId, string Owner, DateOnly AnswerBy);

/// <summary>The question was answered (答复).</summary>
public sealed record QuestionAnswered(Guid CaseId, Guid QuestionId, string By);
