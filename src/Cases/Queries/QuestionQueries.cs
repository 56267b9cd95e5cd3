using Microsoft.EntityFrameworkCore;
using Suban.Cases.Questions;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>A question with its answer, for who asked.</summary>
/// <param name="Item">The item it is about; null for the case as a whole.</param>
public sealed record QuestionView(
    Guid QuestionId, string? Item, string Words, string Owner, DateTimeOffset AskedAt, DateOnly AnswerBy, string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt);

/// <summary>A question that waits for an answer.</summary>
public sealed record OpenQuestionRow(
    Guid QuestionId, string Number, string Title, string? Item, string Words, string Owner, DateTimeOffset AskedAt, DateOnly AnswerBy);

/// <summary>What applicants ask about their cases: to them their own, to department and window what they have to answer, to supervisors what is late.</summary>
public sealed class QuestionQueries(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 20;

    public async Task<IReadOnlyList<QuestionView>> OfCaseAsync(Reader reader, Guid caseId, CancellationToken cancel) => await (
        from question in db.Set<CaseQuestion>().AsNoTracking()
        join @case in db.Set<Case>().OwnOf(reader) on question.CaseId equals @case.CaseId
        where question.CaseId == caseId
        orderby question.AskedAt descending
        select new QuestionView(
            question.QuestionId, db.Set<CaseStep>().Where(s => s.StepId == question.StepId).Select(s => s.ItemName).FirstOrDefault(), question.Words,
            question.OwnerName, question.AskedAt, question.AnswerBy, question.Answer, question.AnsweredByName, question.AnsweredAt)).ToListAsync(cancel);

    /// <summary>What the reader's department, or his window, has to answer, by the day of the answer.</summary>
    public Task<Slice<OpenQuestionRow>> OpenAsync(Reader reader, string? after, CancellationToken cancel) =>
        PageAsync(Answered(reader).Where(q => q.AnsweredAt == null), after, cancel);

    /// <summary>How many wait, up to 99.</summary>
    public Task<int> CountAsync(Reader reader, CancellationToken cancel) =>
        Answered(reader).Where(q => q.AnsweredAt == null).Select(q => q.QuestionId).Take(99).CountAsync(cancel);

    /// <summary>Whose day has passed, in the supervisor's region.</summary>
    public Task<Slice<OpenQuestionRow>> LateAsync(Reader reader, string? after, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(clock.GetUtcNow());
        return PageAsync(
            reader.Has(Role.Supervisor)
                ? db.Set<CaseQuestion>().Where(q => q.Region.StartsWith(reader.RegionScope) && q.AnsweredAt == null && q.AnswerBy < today)
                : db.Set<CaseQuestion>().Where(q => false),
            after, cancel);
    }

    /// <summary>One that the reader may answer.</summary>
    public async Task<OpenQuestionRow?> FindAsync(Reader reader, Guid questionId, CancellationToken cancel) =>
        await Rows(Answered(reader).Where(q => q.QuestionId == questionId && q.AnsweredAt == null)).SingleOrDefaultAsync(cancel);

    private IQueryable<CaseQuestion> Answered(Reader reader) => reader switch
    {
        { AuthorityId: { } authority } when reader.Has(Role.Examiner) || reader.Has(Role.Approver) => db.Set<CaseQuestion>().Where(q => q.AuthorityId == authority),
        _ when reader.Has(Role.WindowClerk) => db.Set<CaseQuestion>().Where(q => q.AuthorityId == null && q.Region.StartsWith(reader.RegionScope)),
        _ => db.Set<CaseQuestion>().Where(q => false),
    };

    private async Task<Slice<OpenQuestionRow>> PageAsync(IQueryable<CaseQuestion> questions, string? after, CancellationToken cancel)
    {
        if (Keyset.Read(after) is { } key)
        {
            questions = questions.Where(q => q.AskedAt > key.At || (q.AskedAt == key.At && q.QuestionId > key.Id));
        }

        // The answer is due the same number of days after every question: first asked is first due.
        var found = await Rows(questions.OrderBy(q => q.AskedAt).ThenBy(q => q.QuestionId).Take(PageSize + 1)).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<OpenQuestionRow>(rows, found.Count > PageSize ? Keyset.Write(rows[^1].AskedAt, rows[^1].QuestionId) : null);
    }

    private IQueryable<OpenQuestionRow> Rows(IQueryable<CaseQuestion> questions) =>
        from question in questions.AsNoTracking()
        join @case in db.Set<Case>() on question.CaseId equals @case.CaseId
        orderby question.AskedAt, question.QuestionId
        select new OpenQuestionRow(
            question.QuestionId, @case.Number, @case.Title, db.Set<CaseStep>().Where(s => s.StepId == question.StepId).Select(s => s.ItemName).FirstOrDefault(),
            question.Words, question.OwnerName, question.AskedAt, question.AnswerBy);
}
