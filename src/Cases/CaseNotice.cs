using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases;

public enum NoticeKind
{
    /// <summary>The one-time notice before acceptance (一次性告知).</summary>
    OneTime,

    /// <summary>A department's single request after acceptance (受理后补正).</summary>
    Step,

    /// <summary>What the applicant promised to bring after acceptance (容缺后补).</summary>
    Deferral,
}

public enum NoticeState
{
    Open,
    Answered,
    Lapsed,
    Overtaken,
}

/// <summary>What one notice asks for one material, and why.</summary>
/// <param name="Defect">The standard phrase: what is wrong and how to cure it.</param>
public sealed record NoticeItem(string MaterialId, string MaterialName, string Defect, string Basis, string Form, int Copies);

/// <summary>A written request for supplement (补正告知): everything at once, with reason, form and last day.</summary>
/// <remarks>行政许可法第三十二条第一款第（四）项.</remarks>
internal sealed class CaseNotice
{
    public required Guid NoticeId { get; init; }

    public required Guid CaseId { get; init; }

    public Guid? StepId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required string ItemsJson { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateOnly AnswerBy { get; init; }

    public required string Contact { get; init; }

    /// <summary>The notice whose uncured items this one repeats; a renewal never adds an item.</summary>
    public Guid? Renews { get; init; }

    /// <summary>Who signed the promise of a deferral.</summary>
    public string? SignedBy { get; init; }

    public DateOnly? RemindedOn { get; private set; }

    public NoticeState State { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public IReadOnlyList<NoticeItem> Items => JsonSerializer.Deserialize<List<NoticeItem>>(ItemsJson) ?? [];

    public void Answer(DateTimeOffset now) => (State, AnsweredAt) = (NoticeState.Answered, now);

    public void Remind(DateOnly on) => RemindedOn = on;

    public void Lapse() => State = NoticeState.Lapsed;

    public void Overtake() => State = NoticeState.Overtaken;

    public static string Write(IReadOnlyList<NoticeItem> items) => JsonSerializer.Serialize(items);

    internal sealed class Mapping : IEntityTypeConfiguration<CaseNotice>
    {
        public void Configure(EntityTypeBuilder<CaseNotice> builder)
        {
            builder.ToTable("case_notices");
            builder.HasKey(n => n.NoticeId);
            builder.Property(n => n.NoticeId).ValueGeneratedNever();
            builder.Property(n => n.Kind).HasConversion<string>();
            builder.Property(n => n.State).HasConversion<string>();
            builder.Property(n => n.ItemsJson).HasColumnName("items");
            builder.Ignore(n => n.Items);
        }
    }
}
