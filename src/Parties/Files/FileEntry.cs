using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Parties.Files;

/// <summary>One fact in a party's file (一人一档、一企一档): a data element's value with its source and date, sealed.</summary>
internal sealed class FileEntry
{
    public const string Column = "file_entry.value";

    public required Guid FileEntryId { get; init; }

    public required Guid PartyId { get; init; }

    /// <summary>The catalogue's data element (<c>premises.address</c>).</summary>
    public required string ElementId { get; init; }

    public required byte[] ValueSealed { get; set; }

    /// <summary>Where it comes from, in words for the person (营业执照, 您以前的办件).</summary>
    public required string Source { get; set; }

    public required DateOnly AsOf { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FileEntry>
    {
        public void Configure(EntityTypeBuilder<FileEntry> builder)
        {
            builder.ToTable("file_entry");
            builder.HasKey(e => e.FileEntryId);
            builder.HasIndex(e => new { e.PartyId, e.ElementId }).IsUnique();
        }
    }
}
