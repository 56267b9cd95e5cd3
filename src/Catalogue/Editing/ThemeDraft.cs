using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>A draft of a theme (主题编制稿): one for a theme and region, from the first change to publication.</summary>
internal sealed class ThemeDraft
{
    public required Guid ThemeDraftId { get; init; }

    public required string Region { get; init; }

    public required int Number { get; init; }

    /// <summary>The theme as its file would say it.</summary>
    public required string Text { get; set; }

    /// <summary>What it was when the draft began; null for a new theme.</summary>
    public string? BaseText { get; init; }

    public ThemeStage Stage { get; private set; } = ThemeStage.Editing;

    /// <summary>Counts its saved states from 1.</summary>
    public int Revision { get; private set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string StartedByName { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedByName { get; private set; } = "";

    public DateOnly? PublishOn { get; private set; }

    public Outcome<ThemeStage> Save(string text, string by, DateTimeOffset now)
    {
        if (Stage is not ThemeStage.Editing)
        {
            return EditingRefusals.NotEditing(Stage);
        }

        Text = text;
        Touch(by, now);
        return Stage;
    }

    /// <param name="by">Who was the last to change it, shown to the next who does.</param>
    public void Touch(string by, DateTimeOffset now) => (ChangedByName, ChangedAt, Revision) = (by, now, Revision + 1);

    public Outcome<ThemeStage> Submit() => Move(ThemeStage.Editing, ThemeStage.InReview);

    public Outcome<ThemeStage> Collect() => Move(ThemeStage.InReview, ThemeStage.Collected);

    public Outcome<ThemeStage> Schedule(DateOnly on, DateOnly today)
    {
        if (Stage is not (ThemeStage.Collected or ThemeStage.Scheduled))
        {
            return EditingRefusals.NotCollected;
        }

        if (on < today)
        {
            return EditingRefusals.PublishedBeforeToday;
        }

        (PublishOn, Stage) = (on, ThemeStage.Scheduled);
        return Stage;
    }

    /// <summary>Back to the editors, from wherever it is.</summary>
    public Outcome<ThemeStage> Recall()
    {
        if (Stage is ThemeStage.Editing)
        {
            return EditingRefusals.IsEditing;
        }

        (PublishOn, Stage) = (null, ThemeStage.Editing);
        return Stage;
    }

    private Outcome<ThemeStage> Move(ThemeStage from, ThemeStage to)
    {
        if (Stage != from)
        {
            return EditingRefusals.StageMoved(Stage);
        }

        Stage = to;
        return Stage;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ThemeDraft>
    {
        public void Configure(EntityTypeBuilder<ThemeDraft> builder)
        {
            builder.ToTable("theme_drafts");
            builder.HasKey(d => d.ThemeDraftId);
            builder.Property(d => d.ThemeDraftId).ValueGeneratedNever();
            builder.Property(d => d.Revision).IsConcurrencyToken();
            builder.Property(d => d.Stage).IsConcurrencyToken();
            builder.HasIndex(d => new { d.Region, d.Number }).IsUnique();
        }
    }
}
