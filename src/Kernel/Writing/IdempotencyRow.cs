using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Kernel.Writing;

/// <summary>The remembered answer of one keyed command; the answer is sealed, for it may name people.</summary>
internal sealed class IdempotencyRow
{
    public required byte[] KeyHash { get; init; }

    public required byte[] BodyHash { get; init; }

    public byte[]? Answer { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<IdempotencyRow>
    {
        public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
        {
            builder.ToTable("idempotency_key");
            builder.HasKey(r => r.KeyHash);
        }
    }
}
