using Microsoft.EntityFrameworkCore;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Questions;

/// <summary>Answers the applicant's question (答复提问): its department, or the window for the case as a whole. He gets a message.</summary>
public sealed class AnswerQuestion(AppDbContext db, ApplicantMessages messages)
{
    public async Task<Outcome<QuestionAnswered>> RunAsync(
        Reader reader, Guid questionId, string answer, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseQuestion>().Where(q => q.QuestionId == questionId).Select(q => q.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        var question = @case is null ? null : await db.Set<CaseQuestion>().SingleAsync(q => q.QuestionId == questionId, cancel);
        if (@case is null || question is null || !MayAnswer(reader, @case, question))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (question.AnsweredAt is not null)
        {
            return CaseRefusals.QuestionAnswered(question.AnsweredByName);
        }

        if ((@case.CheckOwn(reader) ?? StaffText.Check("answer", "答复", answer, "请写下给申请人的答复")) is { } no)
        {
            return no;
        }

        question.Reply(answer, reader.Name, process.Now);
        var answered = new QuestionAnswered(caseId, questionId, reader.Name);
        db.Record(CaseRows.Stream(caseId), answered, process);
        messages.QuestionAnswered(@case, question, process);
        return answered;
    }

    private static bool MayAnswer(Reader reader, Case @case, CaseQuestion question) => question.AuthorityId is { } authority
        ? reader.AuthorityId == authority && (reader.Has(Role.Examiner) || reader.Has(Role.Approver))
        : reader.IsWindowOf(@case);
}
