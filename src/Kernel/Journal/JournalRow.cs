using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;

namespace Suban.Kernel.Journal;

/// <summary>One event as it stands in the journal, chained to the one before it in its stream.</summary>
internal sealed record JournalRow
{
    /// <summary>The order of all events of the installation; assigned by the database, bound by the seals.</summary>
    public long Position { get; init; }

    public required string Stream { get; init; }

    public required long Seq { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }

    public required string EventName { get; init; }

    public required Guid ProcessId { get; init; }

    public required string ProcessType { get; init; }

    public required Guid ActorId { get; init; }

    public Guid? OnBehalfOf { get; init; }

    public required Channel Channel { get; init; }

    public required string Region { get; init; }

    public byte[]? ReasonCommitment { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The event as JSON, personal values replaced by commitments; hashed byte for byte.</summary>
    public required string Body { get; init; }

    public byte[] ComputeHash() => new Sm3()
        .Field("suban-journal-1")
        .Field(Stream)
        .Field(Seq)
        .Field(PreviousHash)
        .Field(EventName)
        .Field(ProcessId)
        .Field(ProcessType)
        .Field(ActorId)
        .Field(OnBehalfOf)
        .Field(Channel.ToString())
        .Field(Region)
        .Field(ReasonCommitment ?? [])
        .Field(InstantConverter.Stored(OccurredAt))
        .Field(Body)
        .Finish();

    internal sealed class Mapping : IEntityTypeConfiguration<JournalRow>
    {
        public void Configure(EntityTypeBuilder<JournalRow> builder)
        {
            builder.ToTable("journal");
            builder.HasKey(r => r.Position);
            builder.HasIndex(r => new { r.Stream, r.Seq }).IsUnique();
        }
    }
}
