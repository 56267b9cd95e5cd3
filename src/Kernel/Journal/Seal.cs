using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;

namespace Suban.Kernel.Journal;

/// <summary>A signed Merkle root over the events between two positions, chained to the seal before it.</summary>
internal sealed record Seal
{
    public required long Number { get; init; }

    /// <summary>The first position covered; the seal before ends just before it.</summary>
    public required long FromPosition { get; init; }

    public required long ToPosition { get; init; }

    public required long Events { get; init; }

    public required byte[] Root { get; init; }

    public required byte[] PreviousHash { get; init; }

    public byte[] Hash { get; init; } = [];

    public required DateTimeOffset SealedAt { get; init; }

    public required byte[] PublicKey { get; init; }

    public byte[] Signature { get; init; } = [];

    public Seal Sign(Sm2Signer signer)
    {
        var hash = ComputeHash();
        return this with { Hash = hash, Signature = signer.Sign(hash) };
    }

    public byte[] ComputeHash() => new Sm3()
        .Field("suban-seal-1")
        .Field(Number)
        .Field(FromPosition)
        .Field(ToPosition)
        .Field(Events)
        .Field(Root)
        .Field(PreviousHash)
        .Field(InstantConverter.Stored(SealedAt))
        .Field(PublicKey)
        .Finish();

    internal sealed class Mapping : IEntityTypeConfiguration<Seal>
    {
        public void Configure(EntityTypeBuilder<Seal> builder)
        {
            builder.ToTable("journal_seal");
            builder.HasKey(s => s.Number);
            builder.Property(s => s.Number).ValueGeneratedNever();
        }
    }
}
