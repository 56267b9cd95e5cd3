using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Parties.Messages;

/// <summary>A notice as sent and, perhaps, read.</summary>
internal sealed class NoticeRow
{
    public required Guid NoticeId { get; init; }

    public required Guid PartyId { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public string? Link { get; init; }

    public DateOnly? ActBy { get; init; }

    public required NoticeMatter Matter { get; init; }

    public string? Reference { get; init; }

    public string? Region { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset now) => ReadAt ??= now;

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeRow>
    {
        public void Configure(EntityTypeBuilder<NoticeRow> builder)
        {
            builder.ToTable("notice");
            builder.HasKey(n => n.NoticeId);
            builder.HasIndex(n => new { n.PartyId, n.SentAt });
            builder.HasIndex(n => n.SentAt);
        }
    }
}
