using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Reopening;

/// <summary>What undid the old decision.</summary>
public enum ReopeningKind
{
    /// <summary>Reconsideration (行政复议决定).</summary>
    Reconsideration,

    /// <summary>Judgment (法院判决).</summary>
    Judgment,
}

/// <summary>One reopening (重新办理): the document it rests on, and the old decision as it stood.</summary>
internal sealed class CaseReopening
{
    public required Guid ReopeningId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required ReopeningKind Kind { get; init; }

    /// <summary>The document's number.</summary>
    public required string Document { get; init; }

    public required string Organ { get; init; }

    public required DateOnly DocumentOn { get; init; }

    /// <summary>What the document demands, for the applicant and the department.</summary>
    public required string Words { get; init; }

    public required string OldDecisionJson { get; init; }

    public required string ReopenedByName { get; init; }

    public required DateTimeOffset ReopenedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseReopening>
    {
        public void Configure(EntityTypeBuilder<CaseReopening> builder)
        {
            builder.ToTable("case_reopenings");
            builder.HasKey(r => r.ReopeningId);
            builder.Property(r => r.ReopeningId).ValueGeneratedNever();
            builder.Property(r => r.Kind).HasConversion<string>();
            builder.Property(r => r.OldDecisionJson).HasColumnName("old_decision");
        }
    }
}

/// <summary>A decision that was undone, kept as it was.</summary>
internal sealed record OldDecision(
    string? Number, DateTimeOffset? AcceptedAt, DateTimeOffset? DecidedAt, Guid? DecidedBy, string? Opinion, string? Reason, string? Basis,
    DateTimeOffset? DeliveredAt);
