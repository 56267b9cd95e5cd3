using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Cases.Rating;

/// <summary>One applicant's rating of one case (好差评): five national levels, one addition, never changed.</summary>
internal sealed class ServiceRating
{
    public required Guid RatingId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Region { get; init; }

    /// <summary>5 非常满意 to 1 非常不满意.</summary>
    public required int Level { get; init; }

    public required string TagsJson { get; init; }

    public string? Words { get; init; }

    public required Channel Channel { get; init; }

    public required DateTimeOffset RatedAt { get; init; }

    public string? Addition { get; private set; }

    public DateTimeOffset? AddedAt { get; private set; }

    public void AddOnce(string words, DateTimeOffset now) => (Addition, AddedAt) = (words, now);

    internal sealed class Mapping : IEntityTypeConfiguration<ServiceRating>
    {
        public void Configure(EntityTypeBuilder<ServiceRating> builder)
        {
            builder.ToTable("service_ratings");
            builder.HasKey(r => r.RatingId);
            builder.Property(r => r.RatingId).ValueGeneratedNever();
            builder.Property(r => r.TagsJson).HasColumnName("tags");
            builder.Property(r => r.Channel).HasConversion<string>();
            builder.HasIndex(r => r.CaseId).IsUnique();
        }
    }
}
