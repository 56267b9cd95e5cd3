using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Catalogue.Translating;

/// <summary>A translation as an editor of the region wrote it; it stands before that of the content folder.</summary>
internal sealed class WrittenTranslation
{
    public required string Region { get; init; }

    public required string Thing { get; init; }

    public string Chinese { get; private set; } = "";

    public string Mongolian { get; private set; } = "";

    public TranslationState State { get; private set; } = TranslationState.Review;

    public int Revision { get; private set; }

    public string WrittenByName { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Who knows the language and looked at it, or the paper that says so.</summary>
    public string? ReleasedOnBasis { get; private set; }

    public string? ReleasedByName { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>New words wait for release, whatever the old ones were.</summary>
    public void Write(string chinese, string mongolian, string by, DateTimeOffset now)
    {
        (Chinese, Mongolian, State, Revision, WrittenByName, WrittenAt) = (chinese, mongolian, TranslationState.Review, Revision + 1, by, now);
        (ReleasedOnBasis, ReleasedByName, ReleasedAt) = (null, null, null);
    }

    public void Release(string basis, string by, DateTimeOffset now) =>
        (State, Revision, ReleasedOnBasis, ReleasedByName, ReleasedAt) = (TranslationState.Final, Revision + 1, basis, by, now);

    public Translation ToTranslation() => new(Thing, Chinese, Mongolian, State);

    internal sealed class Mapping : IEntityTypeConfiguration<WrittenTranslation>
    {
        public void Configure(EntityTypeBuilder<WrittenTranslation> builder)
        {
            builder.ToTable("written_translations");
            builder.HasKey(t => new { t.Region, t.Thing });
            builder.Property(t => t.Revision).IsConcurrencyToken();
        }
    }
}
