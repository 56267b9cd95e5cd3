using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Team;

/// <summary>That a member was trained (培训记录): in what, when, how many hours, with which result.</summary>
internal sealed class TrainingEntry
{
    public required Guid TrainingEntryId { get; init; }

    public required string Region { get; init; }

    public required Guid AssistMemberId { get; init; }

    public required string Subject { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required int Hours { get; init; }

    public required bool Passed { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingEntry>
    {
        public void Configure(EntityTypeBuilder<TrainingEntry> builder)
        {
            builder.ToTable("assist_training_entries");
            builder.HasKey(t => t.TrainingEntryId);
            builder.Property(t => t.TrainingEntryId).ValueGeneratedNever();
            builder.HasIndex(t => t.Region);
            builder.HasIndex(t => t.AssistMemberId);
        }
    }
}
