using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Adopting;
using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>A notice as an editor writes it (通知稿): somebody else reads it before everybody does.</summary>
internal sealed class NoticeDraft
{
    public required Guid NoticeDraftId { get; init; }

    public required string Region { get; init; }

    public string Title { get; private set; } = "";

    /// <summary>One paragraph on a line.</summary>
    public string Text { get; private set; } = "";

    public DateOnly ShownFrom { get; private set; }

    public DateOnly? ShownUntil { get; private set; }

    public NoticeStage Stage { get; private set; } = NoticeStage.Writing;

    public int Revision { get; private set; }

    public Guid WrittenBy { get; private set; }

    public string WrittenByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public string? ReviewedByName { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Why it was sent back or taken down.</summary>
    public string? Remark { get; private set; }

    public Outcome<NoticeStage> Write(NoticeForm form, Guid by, string byName, DateTimeOffset now)
    {
        if (Stage is not NoticeStage.Writing)
        {
            return NoticeRefusals.NotWriting(Stage);
        }

        (Title, Text, ShownFrom, ShownUntil) = (form.Title, form.Text, form.From, form.Until);
        (WrittenBy, WrittenByName, ChangedAt, Revision) = (by, byName, now, Revision + 1);
        return Stage;
    }

    public Outcome<NoticeStage> Submit() => Move(NoticeStage.Writing, NoticeStage.InReview);

    /// <summary>Four eyes: nobody lets his own words out.</summary>
    public Outcome<NoticeStage> Review(Guid by, string byName, bool agreed, string words, DateTimeOffset now)
    {
        if (by == WrittenBy)
        {
            return NoticeRefusals.OwnNotice;
        }

        var moved = Move(NoticeStage.InReview, agreed ? NoticeStage.Published : NoticeStage.Writing);
        if (moved.Refusal is null)
        {
            (ReviewedByName, ReviewedAt, Remark) = (byName, now, words.Length == 0 ? null : words);
        }

        return moved;
    }

    public Outcome<NoticeStage> Withdraw(string reason)
    {
        var moved = Move(NoticeStage.Published, NoticeStage.Withdrawn);
        if (moved.Refusal is null)
        {
            Remark = reason;
        }

        return moved;
    }

    /// <summary>As everybody reads it.</summary>
    public RegionNotice ToNotice() => new($"n{NoticeDraftId:N}"[..13], Title, ShownFrom, ShownUntil)
    {
        Text = [.. Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
    };

    private Outcome<NoticeStage> Move(NoticeStage from, NoticeStage to)
    {
        if (Stage != from)
        {
            return NoticeRefusals.Moved(Stage);
        }

        (Stage, Revision) = (to, Revision + 1);
        return Stage;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeDraft>
    {
        public void Configure(EntityTypeBuilder<NoticeDraft> builder)
        {
            builder.ToTable("notice_drafts");
            builder.HasKey(n => n.NoticeDraftId);
            builder.Property(n => n.NoticeDraftId).ValueGeneratedNever();
            builder.Property(n => n.Revision).IsConcurrencyToken();
            builder.HasIndex(n => n.Region);
        }
    }
}

/// <summary>What an editor writes.</summary>
/// <param name="Text">One paragraph on a line.</param>
public sealed record NoticeForm(string Title, string Text, DateOnly From, DateOnly? Until);

/// <summary>How far a notice has come (通知阶段).</summary>
public enum NoticeStage
{
    Writing,
    InReview,
    Published,
    Withdrawn,
}
