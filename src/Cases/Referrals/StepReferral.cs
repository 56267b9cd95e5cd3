using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Referrals;

/// <summary>Whom a step is put before.</summary>
public enum ReferralTarget
{
    /// <summary>A leader of the same authority (本机关负责人).</summary>
    Leader,

    /// <summary>The authority of the level above (上级机关).</summary>
    HigherLevel,
}

/// <summary>A step put before a leader or the level above (上报) with the examiner's opinion, and what came back. No clock stops for it.</summary>
internal sealed class StepReferral
{
    public required Guid ReferralId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required ReferralTarget Target { get; init; }

    public required string Addressee { get; init; }

    public required string Question { get; init; }

    public required string Opinion { get; init; }

    public required DateOnly AnswerBy { get; init; }

    public required Guid ReferredBy { get; init; }

    public required string ReferredByName { get; init; }

    public required DateTimeOffset ReferredAt { get; init; }

    public string? Answer { get; private set; }

    public string? AnsweredByName { get; private set; }

    /// <summary>The number of the written answer of the level above.</summary>
    public string? Document { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Reply(string answer, string by, string? document, DateTimeOffset now) =>
        (Answer, AnsweredByName, Document, AnsweredAt) = (answer, by, document, now);

    internal sealed class Mapping : IEntityTypeConfiguration<StepReferral>
    {
        public void Configure(EntityTypeBuilder<StepReferral> builder)
        {
            builder.ToTable("step_referrals");
            builder.HasKey(r => r.ReferralId);
            builder.Property(r => r.ReferralId).ValueGeneratedNever();
            builder.Property(r => r.Target).HasConversion<string>();
        }
    }
}
