using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Questions;

/// <summary>A question of the applicant about his case (办件提问), with who answers it and until when.</summary>
internal sealed class CaseQuestion
{
    public required Guid QuestionId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Region { get; init; }

    /// <summary>What it is about; null for the case as a whole.</summary>
    public Guid? StepId { get; init; }

    /// <summary>The department that answers; null for the window.</summary>
    public Guid? AuthorityId { get; init; }

    /// <summary>Who answers, as the applicant reads it.</summary>
    public required string OwnerName { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last day of the answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    public string? Answer { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Reply(string answer, string by, DateTimeOffset now) => (Answer, AnsweredByName, AnsweredAt) = (answer, by, now);

    internal sealed class Mapping : IEntityTypeConfiguration<CaseQuestion>
    {
        public void Configure(EntityTypeBuilder<CaseQuestion> builder)
        {
            builder.ToTable("case_questions");
            builder.HasKey(q => q.QuestionId);
            builder.Property(q => q.QuestionId).ValueGeneratedNever();
        }
    }
}
