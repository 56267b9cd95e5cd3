using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Kernel.Journal;

/// <summary>A personal value of an event, kept beside the chain: deleting the row forgets the value and breaks nothing.</summary>
internal sealed record PersonalRow
{
    public required string Stream { get; init; }

    public required long Seq { get; init; }

    /// <summary>The value's number in the body; <see cref="ReasonItem"/> for the reason of the process.</summary>
    public required int Item { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Value { get; init; }

    public const int ReasonItem = -1;

    internal sealed class Mapping : IEntityTypeConfiguration<PersonalRow>
    {
        public void Configure(EntityTypeBuilder<PersonalRow> builder)
        {
            builder.ToTable("journal_personal");
            builder.HasKey(r => new { r.Stream, r.Seq, r.Item });
        }
    }
}
