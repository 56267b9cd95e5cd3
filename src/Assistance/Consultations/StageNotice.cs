using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Assisting;

namespace Suban.Assistance.Consultations;

/// <summary>What the applicant was told of a stage, once and for all of it (阶段一次性告知).</summary>
internal sealed class StageNotice
{
    public required Guid StageNoticeId { get; init; }

    public required Guid OrderId { get; init; }

    public required ProjectStage Stage { get; init; }

    public required string Words { get; init; }

    public required string GivenByName { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StageNotice>
    {
        public void Configure(EntityTypeBuilder<StageNotice> builder)
        {
            builder.ToTable("assistance_stage_notices");
            builder.HasKey(n => n.StageNoticeId);
            builder.Property(n => n.StageNoticeId).ValueGeneratedNever();
            builder.HasIndex(n => new { n.OrderId, n.Stage }).IsUnique();
        }
    }
}
