using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Organisation.Access;

namespace Suban.Organisation.StandIns;

/// <summary>Somebody does a colleague's work for some days (代班).</summary>
internal sealed class StandIn
{
    public required Guid StandInId { get; init; }

    public required Guid AuthorityId { get; init; }

    public required Guid AbsentId { get; init; }

    public required string AbsentName { get; init; }

    public required Guid CoveringId { get; init; }

    public required string CoveringName { get; init; }

    /// <summary>What is covered: examining what the other has in hand, or deciding.</summary>
    public required Role Role { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly UntilDay { get; init; }

    public required string ArrangedByName { get; init; }

    public required DateTimeOffset ArrangedAt { get; init; }

    /// <summary>When it was ended before its last day.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<StandIn>
    {
        public void Configure(EntityTypeBuilder<StandIn> builder)
        {
            builder.ToTable("stand_ins");
            builder.HasKey(s => s.StandInId);
            builder.Property(s => s.StandInId).ValueGeneratedNever();
            builder.Property(s => s.Role).HasConversion<string>();
            builder.HasIndex(s => new { s.CoveringId, s.UntilDay });
            builder.HasIndex(s => new { s.AuthorityId, s.UntilDay });
        }
    }
}
