using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Reports;

/// <summary>What others can learn from (典型案例): a project without names, what was done, what came of it; submitted, adopted, published.</summary>
internal sealed class CaseStory
{
    public required Guid CaseStoryId { get; init; }

    public required string Region { get; init; }

    public required Guid? AuthorityId { get; init; }

    public required string UnitName { get; init; }

    public string Title { get; private set; } = "";

    /// <summary>Of what kind the project is and how large, never whose.</summary>
    public string Project { get; private set; } = "";

    public string Measures { get; private set; } = "";

    public string Effect { get; private set; } = "";

    public Guid WrittenBy { get; private set; }

    public string WrittenByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public StoryState State { get; private set; }

    public string? ReviewedByName { get; private set; }

    /// <summary>Why it was given back; null where it was not.</summary>
    public string? Opinion { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public int Revision { get; private set; }

    public Outcome<StoryWritten> Write(StoryForm form, Guid by, string byName, DateTimeOffset now)
    {
        if (State is not StoryState.Draft)
        {
            return ReportRefusals.StoryFixed;
        }

        (Title, Project, Measures, Effect) = (form.Heading.Trim(), form.Project.Trim(), form.Measures.Trim(), form.Effect.Trim());
        (WrittenBy, WrittenByName, ChangedAt, Revision) = (by, byName, now, Revision + 1);
        return new StoryWritten(CaseStoryId, Region, Title);
    }

    public Outcome<StorySubmitted> Submit()
    {
        if (State is not StoryState.Draft)
        {
            return ReportRefusals.StoryFixed;
        }

        (State, Opinion, Revision) = (StoryState.Submitted, null, Revision + 1);
        return new StorySubmitted(CaseStoryId, Region);
    }

    /// <param name="opinion">Why it is given back; null where it is adopted.</param>
    public Outcome<StoryReviewed> Review(Guid by, string byName, string? opinion)
    {
        if (State is not StoryState.Submitted)
        {
            return ReportRefusals.StoryNotToReview;
        }

        if (by == WrittenBy)
        {
            return ReportRefusals.StoryOwn;
        }

        (State, Opinion) = opinion is null ? (StoryState.Adopted, null) : (StoryState.Draft, opinion);
        (ReviewedByName, Revision) = (byName, Revision + 1);
        return new StoryReviewed(CaseStoryId, Region, opinion is null);
    }

    public Outcome<StoryPublished> Publish(bool published, DateTimeOffset now)
    {
        if (State is not StoryState.Adopted)
        {
            return ReportRefusals.StoryNotAdopted;
        }

        (PublishedAt, Revision) = (published ? PublishedAt ?? now : null, Revision + 1);
        return new StoryPublished(CaseStoryId, Region, published);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseStory>
    {
        public void Configure(EntityTypeBuilder<CaseStory> builder)
        {
            builder.ToTable("assist_case_stories");
            builder.HasKey(s => s.CaseStoryId);
            builder.Property(s => s.CaseStoryId).ValueGeneratedNever();
            builder.Property(s => s.Revision).IsConcurrencyToken();
            builder.HasIndex(s => s.Region);
        }
    }
}

/// <summary>How far a typical case has come.</summary>
public enum StoryState
{
    Draft,
    Submitted,
    Adopted,
}
