using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Issue;

/// <summary>The archive index of an ended case (归档目录): what there is and where, kept when the case itself is no longer in daily use.</summary>
internal sealed class CaseArchive
{
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Region { get; init; }

    public required string Ending { get; init; }

    public required string DocumentsJson { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required DateTimeOffset ArchivedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseArchive>
    {
        public void Configure(EntityTypeBuilder<CaseArchive> builder)
        {
            builder.ToTable("case_archives");
            builder.HasKey(a => a.CaseId);
            builder.Property(a => a.CaseId).ValueGeneratedNever();
            builder.Property(a => a.DocumentsJson).HasColumnName("documents");
        }
    }
}

/// <summary>One line of the index.</summary>
internal sealed record ArchivedDocument(string Name, string Kind, string? ContentHash);
