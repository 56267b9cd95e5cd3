using Suban.Cases.Questions;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Questions;

/// <summary>Asking and answering.</summary>
internal static class Asking
{
    public static Task<Outcome<QuestionAsked>> AskAsync(this World world, Guid caseId, Guid? stepId = null, Reader? by = null, string words = "还要多久？") =>
        world.TryAsync<AskAboutCase, QuestionAsked>((op, p, c) => op.RunAsync(by ?? world.Applicant, caseId, stepId, words, p, c));

    public static Task<Outcome<QuestionAnswered>> AnswerAsync(this World world, Guid questionId, Reader by, string answer = "明天就好。") =>
        world.TryAsync<AnswerQuestion, QuestionAnswered>((op, p, c) => op.RunAsync(by, questionId, answer, p, c));
}
