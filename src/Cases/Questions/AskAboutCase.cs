using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Questions;

/// <summary>
/// Asks about a case (提问): about one item its department answers, in person who has it in hand; about the whole the window does.
/// Who asks learns at once who answers and until when.
/// </summary>
public sealed class AskAboutCase(AppDbContext db, CaseTimes times)
{
    public const int MostWords = 300;

    /// <summary>More waiting at once would be the same question again.</summary>
    public const int MostOpen = 3;

    /// <param name="stepId">The item it is about; null for the case as a whole.</param>
    public async Task<Outcome<QuestionAsked>> RunAsync(
        Reader reader, Guid caseId, Guid? stepId, string words, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        var step = @case.Steps.SingleOrDefault(s => s.StepId == stepId);
        if (Check(@case, stepId, step, words) is { } no)
        {
            return no;
        }

        if (await db.Set<CaseQuestion>().CountAsync(q => q.CaseId == caseId && q.AnsweredAt == null, cancel) >= MostOpen)
        {
            return CaseRefusals.TooManyQuestions(MostOpen);
        }

        return Ask(@case, step, words, process);
    }

    private static Refusal? Check(Case @case, Guid? stepId, CaseStep? step, string words) =>
        @case.Status is CaseStatus.Voided or CaseStatus.Archived ? CaseRefusals.NotInState(@case.Number, @case.Status)
        : stepId is not null && step is null ? CaseRefusals.Missing("about", "请选择想问哪一项")
        : StaffText.Check("words", "问题", words, "请写下您想问的", MostWords);

    private QuestionAsked Ask(Case @case, CaseStep? step, string words, ProcessContext process)
    {
        // Before acceptance no department has anything in hand: the window answers.
        var answering = step is { Accepted: true } ? step : null;
        var question = new CaseQuestion
        {
            QuestionId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            Region = @case.Region,
            StepId = step?.StepId,
            AuthorityId = answering?.AuthorityId,
            OwnerName = answering is null
                ? "综合窗口" + @case.FollowerName
                : answering.AuthorityName + answering.ClaimedByName,
            Words = words,
            AskedAt = process.Now,
            AnswerBy = times.QuestionBy(@case.Region, process.Now),
        };
        db.Add(question);
        db.Add(CaseAlert.Of(
            @case, AlertKind.QuestionAsked, question.AuthorityId, $"申请人问了 {@case.Number}，请在 {question.AnswerBy:M月d日} 前答复。", process.Now));
        var asked = new QuestionAsked(@case.CaseId, question.QuestionId, question.StepId, question.OwnerName, question.AnswerBy);
        db.Record(CaseRows.Stream(@case.CaseId), asked, process);
        return asked;
    }
}
